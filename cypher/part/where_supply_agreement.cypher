// Whether supply f is under the agreement $given.
f.agreement = $given
