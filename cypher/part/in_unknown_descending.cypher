// By key, what has none first, ties by id, in descending order.
ORDER BY key IS NULL DESC, key DESC, id DESC
