// Whether a row lies past $key and $id, in the order of in_unknown_descending.
NOT $begun OR (key IS NULL AND $key IS NULL AND id < $id)
OR (key IS NOT NULL AND ($key IS NULL OR key < $key OR (key = $key AND id < $id)))
