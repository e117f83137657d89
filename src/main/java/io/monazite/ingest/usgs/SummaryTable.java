package io.monazite.ingest.usgs;

import io.monazite.ingest.reading.Table;

/// One form of the world tables.
sealed interface SummaryTable permits WideTable, LongTable {

    /// Writes what a record of the table states.
    void read(Table.Line line, SummaryRows rows);
}
