// The title of article a, whatever its case.
toLower(a.title)
