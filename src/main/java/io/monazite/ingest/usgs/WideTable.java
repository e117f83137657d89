package io.monazite.ingest.usgs;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.reading.Table;

/// A record a country with a column for each figure, as in 2023 to 2025: `Prod_t_est_2023`, `PROD_EST_2024`.
///
/// @param figures the columns with figures, by header
/// @param commodity the commodity, where the table has no column for it
record WideTable(Map<String, Column> figures, String commodity) implements SummaryTable {

    private static final Pattern YEARLY = Pattern.compile("(PROD|CAP)_(?:(?!EST_)([A-Z]+)_)?(EST_)?(\\d{4})");
    private static final Pattern RESERVES = Pattern.compile("RESERVES(?:_(?!NOTES)([A-Z]+))?(?:_(\\d{4}))?");

    /// What stands in a column.
    ///
    /// @param unit the unit, where the header tells it
    /// @param year absent where it is not told
    record Column(
            SummaryRows.Kind kind,
            @Nullable String unit,
            boolean estimated,
            @Nullable String year) {}

    static @Nullable Column column(String header) {
        Matcher yearly = YEARLY.matcher(header);
        if (yearly.matches()) {
            SummaryRows.Kind kind =
                    "CAP".equals(yearly.group(1)) ? SummaryRows.Kind.CAPACITY : SummaryRows.Kind.PRODUCTION;
            return new Column(kind, yearly.group(2), yearly.group(3) != null, yearly.group(4));
        }
        Matcher reserves = RESERVES.matcher(header);
        return reserves.matches()
                ? new Column(SummaryRows.Kind.RESERVE, reserves.group(1), false, reserves.group(2))
                : null;
    }

    @Override
    public void read(Table.Line line, SummaryRows rows) {
        String type = line.cell("TYPE");
        figures.forEach((header, column) -> {
            String cell = line.cell(header);
            if (!cell.isEmpty()) {
                rows.take(new SummaryRows.Cell(
                        line.line(),
                        header,
                        cell,
                        line.cell("COUNTRY"),
                        line.cells().getOrDefault("COMMODITY", commodity),
                        column.kind(),
                        type,
                        column.year(),
                        column.estimated(),
                        unit(column, line),
                        notes(column, line),
                        line.cell("SOURCE")));
            }
        });
    }

    private static String unit(Column column, Table.Line line) {
        String named = column.unit();
        return named == null ? line.cell("UNIT_MEAS") : named.toLowerCase(Locale.ROOT);
    }

    private static String notes(Column column, Table.Line line) {
        return switch (column.kind()) {
            case PRODUCTION -> line.cell("PROD_NOTES");
            case CAPACITY -> line.cell("CAP_NOTES");
            case RESERVE -> line.cell("RESERVES_NOTES") + line.cell("RESERVE_NOTES");
        };
    }
}
