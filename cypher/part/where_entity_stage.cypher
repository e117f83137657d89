// Whether the entity of profile p is of the stage $given.
p.stage = $given
