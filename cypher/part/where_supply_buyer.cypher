// Whether supply f is to the buyer $given.
f.buyer = $given
