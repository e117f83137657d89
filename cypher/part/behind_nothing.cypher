// Nothing of what stands behind fact f.
[]
