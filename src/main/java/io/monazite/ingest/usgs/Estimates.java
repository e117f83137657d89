package io.monazite.ingest.usgs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Figure;
import io.monazite.ingest.reading.Table;
import io.monazite.ingest.reading.Words;

/// What a deposit holds, in million tonnes of rare-earth oxides. A cell may list several estimates, `1) 20; 2) 0.240`,
/// each with words that tell of what sort it is. One whose figure or sort is not sure is refused.
///
/// @param deposit its id
/// @param record its number in the database
record Estimates(String deposit, String record, FeedSource source) {

    private static final String COLUMN = "RR_TREO_Mt";
    private static final BigDecimal TONNES = BigDecimal.ONE.scaleByPowerOfTen(6);

    /// More is in no deposit on Earth: it is in another unit.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private static final int LONGEST = 200;

    private static final Pattern NUMBERED = Pattern.compile("(\\d)\\)\\s*");
    private static final Pattern PART = Pattern.compile(
            "(?<figure>[<>~]?\\s*[\\d.,]+(?:\\s*(?:to|-|\\u2013)\\s*[\\d.,]+)?)\\s*(?<words>[a-z+ ]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final String RESERVE_WORDS = "(?:reserves?|proven|probable|and|\\+| )+";
    private static final String RESOURCE_WORDS =
            "(?:total|resources?|inferred|indicated|measured|identified|estimated?|and|\\+| )*";

    void read(Table.Line line) {
        Map<String, String> years = numbered(line.cell("rr_yr_est"));
        numbered(line.cell("rr_treo_mt")).forEach((number, text) -> {
            String year = years.getOrDefault(number, "");
            estimate(line.line(), number, text, YEAR.matcher(year).matches() ? year : "");
        });
    }

    /// The parts of a list by their numbers; one that is no list has no number.
    private static Map<String, String> numbered(String cell) {
        Map<String, String> parts = new HashMap<>();
        if (cell.isEmpty()) {
            return parts;
        }
        Matcher matcher = NUMBERED.matcher(cell);
        String number = "";
        int begin = 0;
        while (matcher.find()) {
            put(parts, number, cell.substring(begin, matcher.start()));
            number = matcher.group(1);
            begin = matcher.end();
        }
        put(parts, number, cell.substring(begin));
        return new TreeMap<>(parts);
    }

    private static void put(Map<String, String> parts, String number, String text) {
        String part = text.strip().replaceAll("[;,:]$", "").strip();
        if (!part.isEmpty()) {
            parts.merge(number, part, (one, other) -> one + "; " + other);
        }
    }

    private void estimate(long line, String number, String text, String year) {
        Matcher matcher = PART.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            refuse(line, text, "it is no single figure with the words that tell of what sort it is");
            return;
        }
        String words = matcher.group("words").toLowerCase(Locale.ROOT).strip();
        boolean reserve = !words.isEmpty() && words.matches(RESERVE_WORDS);
        if (!reserve && !words.matches(RESOURCE_WORDS)) {
            refuse(line, text, "whether it is a reserve or a resource cannot be told from '%s'".formatted(words));
            return;
        }
        switch (Figure.of(matcher.group("figure"))) {
            case Figure.Known known
            when known.value().compareTo(MOST) <= 0 -> write(line, number, text, year, words, reserve, known);
            case Figure.Known known -> refuse(line, text, "no deposit holds so many million tonnes: mind the unit");
            case Figure.Unreadable(String reason) -> refuse(line, text, reason);
            case Figure.Withheld w -> refuse(line, text, "it is no figure");
            case Figure.Dash d -> refuse(line, text, "it is no figure");
            case Figure.Nothing n -> refuse(line, text, "it is no figure");
        }
    }

    private void write(
            long line, String number, String text, String year, String words, boolean reserve, Figure.Known figure) {
        String which = number.isEmpty() ? "" : ", estimate " + number;
        Map<String, Object> row = source.begin("reserve", "record %s, column %s%s".formatted(record, COLUMN, which));
        row.put("of", deposit);
        row.put("material", "material:rare-earths");
        row.put("basis", "REO");
        row.put("category", reserve ? "RESERVE" : "RESOURCE");
        if (!year.isEmpty()) {
            row.put("date", year);
        }
        boolean rough = words.startsWith("estimate");
        (rough ? figure.about() : figure).put(row, "tonnes", TONNES);
        row.put("worded", Words.cut(text + " Mt", Words.LONGEST_NAME));
        if (words.isEmpty() || rough) {
            row.put("note", "Whether reserve or resource is not said.");
        }
        source.write(line, row);
    }

    private void refuse(long line, String text, String reason) {
        source.refuse(line, COLUMN, text, reason);
    }
}
