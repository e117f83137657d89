// A run is asked for by its id.
CREATE INDEX run_id IF NOT EXISTS FOR (n:Run) ON (n.run)
