// By key, what has none first, ties by id, in ascending order.
ORDER BY key IS NULL DESC, key, id
