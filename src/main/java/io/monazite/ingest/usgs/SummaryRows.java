package io.monazite.ingest.usgs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Qualifier;
import io.monazite.ingest.reading.Countries;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Figure;
import io.monazite.ingest.reading.Table;
import io.monazite.ingest.reading.Words;

/// Makes rows of the figures of the summaries.
final class SummaryRows {

    private static final String WORLD = "country:WORLD";
    private static final int LONGEST_NOTE = 400;

    /// Digits behind a name are no part of it.
    private static final Pattern FOOTNOTES = Pattern.compile("[\\s\\d*\\u00b9\\u00b2\\u00b3\\u2070-\\u2079,]+$");

    /// The power of ten by which a unit differs from the tonne.
    private static final Map<String, Integer> UNITS = Map.of(
            "t", 0,
            "metric ton", 0,
            "kt", 3,
            "thousand metric ton", 3,
            "mt", 6,
            "million metric ton", 6,
            "kg", -3,
            "kilogram", -3);

    private final FeedSource source;
    private @Nullable String edition;
    private boolean begun;

    SummaryRows(FeedSource source, @Nullable String edition) {
        this.source = source;
        this.edition = edition;
    }

    /// What a figure is a figure of.
    enum Kind {
        PRODUCTION,
        RESERVE,
        CAPACITY
    }

    /// A figure as it stands in a table.
    ///
    /// @param column under which header it stands
    /// @param text what stands there
    /// @param type what of the commodity is counted, in words
    /// @param year of the production or the reserves; absent where it is not told
    /// @param edition what the record says of the edition, such as `MCS2025`
    record Cell(
            long line,
            String column,
            String text,
            String country,
            String commodity,
            Kind kind,
            String type,
            @Nullable String year,
            boolean estimated,
            String unit,
            String notes,
            String edition) {

        private String locator() {
            return "row %s, %s, %s, column %s%s"
                    .formatted(commodity, country, type, column, year == null ? "" : ", " + year);
        }
    }

    void refuseIfWanted(Table.Line line, String field, String value, String reason) {
        if (material(line.cell("COMMODITY")).isPresent()) {
            source.refuse(line.line(), field, value, reason);
        }
    }

    void take(Cell cell) {
        String material = material(cell.commodity()).orElse(null);
        if (material == null) {
            return;
        }
        String name =
                FOOTNOTES.matcher(Words.cut(cell.country(), Words.LONGEST_NAME)).replaceAll("");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean world = lower.startsWith("world total");
        if (!world && (lower.startsWith("other") || lower.startsWith("total") || lower.startsWith("undistributed"))) {
            return;
        }
        String country = world ? WORLD : Countries.named(name).orElse(null);
        if (country == null) {
            source.refuse(cell.line(), "country", cell.country(), "it is no country of ISO 3166-1 by this name");
            return;
        }
        switch (Figure.of(cell.text())) {
            case Figure.Nothing nothing -> {}
            case Figure.Dash dash -> {
                if (cell.kind() == Kind.PRODUCTION) {
                    stated(cell, material, country, new Figure.Known(BigDecimal.ZERO, null, Qualifier.EXACT));
                }
            }
            case Figure.Withheld withheld -> stated(cell, material, country, null);
            case Figure.Known known ->
                stated(cell, material, country, cell.estimated() || lower.contains("rounded") ? known.about() : known);
            case Figure.Unreadable(String reason) -> source.refuse(cell.line(), cell.column(), cell.text(), reason);
        }
    }

    /// @param figure absent where it is withheld
    private void stated(Cell cell, String material, String country, Figure.@Nullable Known figure) {
        BigDecimal factor = tonnes(cell.unit()).orElse(null);
        boolean mined =
                cell.type().isEmpty() || cell.type().toLowerCase(Locale.ROOT).contains("mine");
        if (cell.kind() == Kind.CAPACITY) {
            source.refuse(
                    cell.line(), cell.column(), cell.text(), "the graph keeps capacities of plants, not of countries");
        } else if (cell.kind() == Kind.PRODUCTION && !mined && !isPlain(cell.type())) {
            source.refuse(cell.line(), "type", cell.type(), "no production of mines: its stage is not told apart here");
        } else if (factor == null) {
            source.refuse(cell.line(), "unit", cell.unit(), "write t, kt, kg, Mt or the same in words");
        } else if (isBegun(cell)) {
            write(cell, material, country, figure, factor);
        }
    }

    private static boolean isPlain(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("production") || lower.startsWith("reserve");
    }

    private void write(Cell cell, String material, String country, Figure.@Nullable Known figure, BigDecimal factor) {
        boolean reserve = cell.kind() == Kind.RESERVE;
        Map<String, Object> row = source.begin(reserve ? "reserve" : "production", cell.locator());
        row.put(reserve ? "of" : "party", country);
        row.put("material", material);
        row.put("basis", basis(cell));
        String year = cell.year();
        if (reserve) {
            row.put("category", "RESERVE");
            if (year != null) {
                row.put("date", year);
            }
        } else {
            row.put("period", String.valueOf(year));
        }
        if (figure != null) {
            figure.put(row, "tonnes", factor);
        }
        row.put("worded", Words.cut((cell.text() + " " + cell.unit()).strip(), Words.LONGEST_NAME));
        String note = (figure == null ? "Withheld by the source. " : "")
                + (cell.estimated() ? "Estimated by the source. " : "")
                + Words.cut(Words.clean(cell.notes()), LONGEST_NOTE);
        if (!note.isBlank()) {
            row.put("note", note.strip());
        }
        source.write(cell.line(), row);
    }

    /// Whether the edition, which every row names as its source, is known; the first time, it is told of.
    private boolean isBegun(Cell cell) {
        if (edition == null) {
            edition = SummariesForm.edition(cell.edition());
        }
        String year = edition;
        if (year == null || !year.matches("20\\d\\d")) {
            source.refuse(cell.line(), "source", cell.edition(), "no edition is told: set the source's option 'year'");
            return false;
        }
        if (!begun) {
            begun = true;
            source.publisher(cell.line(), Usgs.PUBLISHER, Usgs.NAME, Usgs.RELIABILITY);
            Map<String, String> further = new LinkedHashMap<>();
            further.put("published", year);
            further.put("publishedBasis", "INFERRED");
            further.put("kind", "DATASET");
            further.put("licence", Usgs.LICENCE);
            source.article(
                    cell.line(),
                    "article:usgs-mcs-" + year,
                    "Mineral Commodity Summaries %s, data release".formatted(year),
                    Usgs.PUBLISHER,
                    further);
        }
        return true;
    }

    private static Optional<String> material(String commodity) {
        String lower = commodity.toLowerCase(Locale.ROOT);
        if (lower.startsWith("rare earth")) {
            return Optional.of("material:rare-earths");
        }
        return lower.startsWith("yttrium") ? Optional.of("material:yttrium") : Optional.empty();
    }

    /// How many tonnes one unit is.
    private static Optional<BigDecimal> tonnes(String unit) {
        return UNITS.entrySet().stream()
                .filter(entry -> unit.equalsIgnoreCase(entry.getKey())
                        || (entry.getKey().length() > 2
                                && unit.toLowerCase(Locale.ROOT).startsWith(entry.getKey())))
                .map(entry -> BigDecimal.ONE.scaleByPowerOfTen(entry.getValue()))
                .findFirst();
    }

    /// What is counted, as far as the record says so.
    private String basis(Cell cell) {
        String words =
                "%s %s %s".formatted(cell.type(), cell.unit(), cell.notes()).toLowerCase(Locale.ROOT);
        if (words.contains("oxide") || words.contains("reo") || words.contains("y2o3")) {
            return "REO";
        }
        if (words.contains("gross weight")) {
            return "GROSS";
        }
        return words.contains("content") ? "METAL" : source.option("basis", "UNSTATED");
    }
}
