// Whether the time of supply f, by its period or else as told, has a day between $from and $to.
(f.validFrom <= $to AND f.validTo >= $from) OR (f.validFrom IS NULL AND EXISTS {
  (f)<-[:ABOUT]-(c:Claim {stance: 'ASSERTS'})
  WHERE coalesce(c.validFrom, c.validTo) IS NOT NULL
  AND coalesce(left(c.validFrom + '-01-01', 10) <= toString($to), true)
  AND coalesce(c.validTo >= left(toString($from), size(c.validTo)), true)
  AND
    //+ voice
})
