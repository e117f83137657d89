// Whether article a is one of $given.
a.id IN $given
