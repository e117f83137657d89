// Whether the first day that the signing of profile p can mean is $given or later.
left(p.signed + '-01-01', 10) >= $given
