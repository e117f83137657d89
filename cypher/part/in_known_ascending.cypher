// By key, what has none last, ties by id, in ascending order.
ORDER BY key IS NULL, key, id
