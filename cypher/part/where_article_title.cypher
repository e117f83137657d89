// Whether the title of article a contains $given, in lower case.
toLower(a.title) CONTAINS $given
