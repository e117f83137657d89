// To know a file that was loaded before by its bytes.
CREATE INDEX load_checksum IF NOT EXISTS FOR (n:Load) ON (n.checksum)
