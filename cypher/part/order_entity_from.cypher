// From when on what profile p describes holds, as it is written.
p.from
