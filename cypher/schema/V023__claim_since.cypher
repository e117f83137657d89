// By which load a thing came and by which a claim was retired: to discard what a load left, and to check what it wrote.
CREATE INDEX claim_since IF NOT EXISTS FOR (n:Claim) ON (n.since)
