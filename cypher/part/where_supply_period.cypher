// Whether supply f is of the period $given.
f.period = $given
