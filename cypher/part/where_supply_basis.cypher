// Whether supply f is of the basis $given.
f.basis = $given
