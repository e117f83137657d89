// When the agreement of profile p was signed, as it is written.
p.signed
