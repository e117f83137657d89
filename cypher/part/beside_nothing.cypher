// Nothing is told beside the entity of profile p.
null
