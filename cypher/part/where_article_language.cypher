// Whether article a is written in the language $given.
a.language = $given
