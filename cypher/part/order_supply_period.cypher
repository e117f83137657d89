// The first day of supply f, as text.
toString(f.validFrom)
