// Whether supply f is one of $given.
f.id IN $given
