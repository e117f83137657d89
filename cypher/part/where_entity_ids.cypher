// Whether profile p is of one of $given.
p.id IN $given
