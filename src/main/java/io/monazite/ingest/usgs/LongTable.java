package io.monazite.ingest.usgs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.monazite.ingest.reading.Table;

/// A record a figure, as in 2026; the year of an estimate is written `2025_estimated`. Read are the sections on the
/// world, not those on the United States alone.
record LongTable() implements SummaryTable {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(_estimated)?", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Table.Line line, SummaryRows rows) {
        String statistics = line.cell("STATISTICS").toLowerCase(Locale.ROOT);
        boolean world = line.cell("SECTION").toLowerCase(Locale.ROOT).startsWith("world");
        if (!world || line.cell("VALUE").isEmpty()) {
            return;
        }
        SummaryRows.Kind kind = SummaryRows.Kind.CAPACITY;
        if (statistics.contains("reserve")) {
            kind = SummaryRows.Kind.RESERVE;
        } else if (statistics.contains("production") && !statistics.contains("capacity")) {
            kind = SummaryRows.Kind.PRODUCTION;
        } else if (!statistics.contains("capacity")) {
            return;
        }
        Matcher year = YEAR.matcher(line.cell("YEAR"));
        if (!year.matches()) {
            rows.refuseIfWanted(line, "Year", line.cell("YEAR"), "write a year, such as 2024 or 2025_estimated");
            return;
        }
        rows.take(new SummaryRows.Cell(
                line.line(),
                "Value",
                line.cell("VALUE"),
                line.cell("COUNTRY"),
                line.cell("COMMODITY"),
                kind,
                line.cell("STATISTICS_DETAIL"),
                year.group(1),
                year.group(2) != null,
                line.cell("UNIT"),
                line.cell("NOTES"),
                line.cell("MCSCHAPTER")));
    }
}
