// By key, what has none last, ties by id, in descending order.
ORDER BY key IS NULL, key DESC, id DESC
