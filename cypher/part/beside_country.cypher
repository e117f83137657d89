// The country in which the entity of profile p is located.
//+ order_entity_country
