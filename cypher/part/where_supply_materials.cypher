// Whether supply f is of one of the materials $given.
f.material IN $given
