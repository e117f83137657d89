// Whether supply f is surely of $given tonnes or less.
//+ tonnes_high
<= $given
