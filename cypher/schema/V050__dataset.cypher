// The one node that says which load is the latest to be seen.
MERGE (d:Dataset {id: 'dataset:main'})
ON CREATE SET d.sequence = 0,
              d.digest = '0000000000000000000000000000000000000000000000000000000000000000',
              d.recordedAt = datetime({epochSeconds: 0})
