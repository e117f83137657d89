// The accepted claims about f that are known at $now, with all that they say.
//+ claims
