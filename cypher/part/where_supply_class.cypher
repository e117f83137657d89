// Whether supply f is of the class $given.
f.statusClass = $given
