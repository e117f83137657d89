// Whether a row lies past $key and $id, in the order of in_known_descending.
NOT $begun OR key < $key OR (key = $key AND id < $id)
OR (key IS NULL AND ($key IS NOT NULL OR id < $id))
