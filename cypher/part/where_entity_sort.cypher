// Whether the entity of profile p is of the sort $given.
p.kind = $given
