// By which load a thing came and by which a claim was retired: to discard what a load left, and to check what it wrote.
CREATE INDEX publisher_since IF NOT EXISTS FOR (n:Publisher) ON (n.since)
