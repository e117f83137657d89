// The same for tickers.
CREATE INDEX profile_ticker IF NOT EXISTS FOR (n:Profile) ON (n.ticker)
