// Claims that stand in for others are found by the decision for which they do.
CREATE INDEX stand_in_decision IF NOT EXISTS FOR (n:StandIn) ON (n.decision)
