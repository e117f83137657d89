// Whether the last day on which article a can have been published is before $given.
a.published < left($given, size(a.published))
