// Whether article a is of the kind $given.
a.kind = $given
