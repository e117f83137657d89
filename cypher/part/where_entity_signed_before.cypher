// Whether the last day that the signing of profile p can mean is before $given.
p.signed < left($given, size(p.signed))
