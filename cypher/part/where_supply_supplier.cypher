// Whether supply f is of the supplier $given.
f.supplier = $given
