// Whether the name, the key or an alias of profile p contains $given, in lower case.
toLower(p.name) CONTAINS $given
OR (toLower(p.otherNames) CONTAINS $given
  AND any(other IN split(toLower(p.otherNames), ' | ') WHERE other CONTAINS $given))
