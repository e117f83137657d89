// Whether supply f is of the material $given.
f.material = $given
