package io.monazite.ingest.usgs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Table;

/// The world tables of the Mineral Commodity Summaries in the three forms that their data releases have had: one file a
/// commodity (2023, 2024), one wide table (2025), one long table (2026). Of all commodities, those that the graph has a
/// material for are read.
///
/// Options: `year` is the edition, where neither the table nor the file's name tells it; `commodity` the commodity,
/// likewise.
@ApplicationScoped
public class SummariesForm implements FeedForm {

    static final String NAME = "usgs-mcs";

    private static final Pattern EDITION = Pattern.compile("(?i)MCS[\\s_-]?(20\\d\\d)");

    /// File names of 2023 and 2024 abbreviate the commodity.
    private static final Map<String, String> BY_FILE = Map.of("raree", "Rare earths", "yttri", "Yttrium");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        Table table = Table.open(content.bytes(), rows, SummariesForm::spelling);
        SummaryTable form = form(table, content);
        FeedSource source = new FeedSource(rows, content, NAME);
        @Nullable String edition = content.options().get("year");
        if (edition == null) {
            edition = edition(content.at());
        }
        SummaryRows written = new SummaryRows(source, edition);
        for (Table.Line line = table.next(); line != null; line = table.next()) {
            form.read(line, written);
        }
    }

    /// Headers differ in case and blanks from one edition to the next.
    private static String spelling(String header) {
        return header.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static SummaryTable form(Table table, FeedContent content) throws IOException {
        table.require("COUNTRY");
        if (table.headers().contains("STATISTICS")) {
            table.require("COMMODITY", "YEAR", "VALUE", "UNIT", "STATISTICS_DETAIL");
            return new LongTable();
        }
        table.require("TYPE");
        String commodity = content.options().getOrDefault("commodity", ofFile(content.at()));
        if (!table.headers().contains("COMMODITY") && commodity.isEmpty()) {
            throw new IOException(
                    "neither the table nor the name of its file tells the commodity: set the source's option "
                            + "'commodity', such as Rare earths");
        }
        Map<String, WideTable.Column> figures = new LinkedHashMap<>();
        for (String header : table.headers()) {
            WideTable.Column column = WideTable.column(header);
            if (column != null) {
                figures.put(header, column);
            }
        }
        if (figures.isEmpty()) {
            throw new IOException("the table has no column of production or reserves: is it the one of the world?");
        }
        return new WideTable(figures, commodity);
    }

    private static String ofFile(String at) {
        String name = at.toLowerCase(Locale.ROOT);
        return BY_FILE.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    static @Nullable String edition(String text) {
        Matcher matcher = EDITION.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
