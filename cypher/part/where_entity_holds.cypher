// Whether what profile p describes begins by $to and does not end before $from, by its dates.
left(coalesce(p.from, p.signed) + '-01-01', 10) <= $to AND coalesce(p.to >= left($from, size(p.to)), true)
