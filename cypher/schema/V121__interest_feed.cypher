// A feed is found by the hash of its token.
CREATE INDEX interest_feed IF NOT EXISTS FOR (n:Interest) ON (n.feed)
