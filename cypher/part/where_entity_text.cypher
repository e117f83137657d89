// Whether a name or alias of profile p contains $given, in lower case.
p.sortName CONTAINS $given OR toLower(p.otherNames) CONTAINS $given
