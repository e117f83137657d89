// What database it is, and which release of it. Columns: database STRING
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN 'Neo4j ' + head(versions) + ' (' + edition + '), heap 2 GiB, page cache 1 GiB.' AS database
