// Of profile p all that is said of its entity, or id and name alone where no more is wanted ($all).
CASE WHEN $all THEN p ELSE p {.id, .name} END
