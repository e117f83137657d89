// Whether the first day on which article a can have been published is $given or later.
left(a.published + '-01-01', 10) >= $given
