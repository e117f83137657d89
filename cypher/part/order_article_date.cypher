// When article a was published, as it is written.
a.published
