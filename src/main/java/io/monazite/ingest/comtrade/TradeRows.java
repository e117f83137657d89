package io.monazite.ingest.comtrade;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Words;

/// Makes rows of records of trade. Records that only split or sum up others are passed over: totals of all partners, of
/// a second partner, of one mode of transport or one customs procedure, and flows other than imports and exports.
final class TradeRows {

    private static final String PUBLISHER = "publisher:un-comtrade";
    private static final String DATABASE = "article:un-comtrade";
    private static final Pattern PERIOD = Pattern.compile("([12]\\d{3})(0[1-9]|1[0-2])?");
    private static final BigDecimal TONNES = BigDecimal.ONE.scaleByPowerOfTen(-3);

    /// More than this in one record is no trade but a fault.
    private static final double MOST_KILOGRAMS = 1e15;

    private final FeedSource source;
    private final Set<String> told = new HashSet<>();

    TradeRows(FeedForm.Rows rows, FeedContent content) {
        this.source = new FeedSource(rows, content, ComtradeForm.NAME);
    }

    void take(long number, JsonNode record) {
        Goods goods = Goods.ofCode(record.path("cmdCode").asText("")).orElse(null);
        String flow = record.path("flowCode").asText("");
        boolean wanted = goods != null && (flow.equals("M") || flow.equals("X")) && isWhole(record);
        if (!wanted || goods == null || Areas.isWorld(record, "partner")) {
            return;
        }
        Optional<String> reporter = Areas.country(record, "reporter");
        Optional<String> partner = Areas.country(record, "partner");
        Matcher period = PERIOD.matcher(record.path("period").asText(""));
        if (reporter.isEmpty() || partner.isEmpty()) {
            String who = reporter.isEmpty() ? "reporter" : "partner";
            source.refuse(number, who + "Code", shown(record, who + "Code"), "it is no single country of ISO 3166-1");
        } else if (reporter.equals(partner)) {
            source.refuse(number, "partnerCode", shown(record, "partnerCode"), "goods that come back are no supply");
        } else if (!period.matches()) {
            source.refuse(number, "period", shown(record, "period"), "write a year or a month, such as 2023 or 202307");
        } else {
            String month = period.group(2);
            String time = month == null ? period.group(1) : period.group(1) + "-" + month;
            supply(number, record, goods, new Ends(reporter.get(), partner.get(), flow.equals("M")), time);
        }
    }

    /// @param imported whether the reporter received the goods
    private record Ends(String reporter, String partner, boolean imported) {

        private String supplier() {
            return imported ? partner : reporter;
        }

        private String buyer() {
            return imported ? reporter : partner;
        }

        private String reporterCode() {
            return reporter.substring(reporter.indexOf(':') + 1);
        }
    }

    /// Whether it is neither a part nor a sum of other records.
    private static boolean isWhole(JsonNode record) {
        return record.path("partner2Code").asInt(0) == 0
                && record.path("motCode").asInt(0) == 0
                && record.path("mosCode").asText("0").equals("0")
                && record.path("customsCode").asText("C00").equals("C00");
    }

    private void supply(long number, JsonNode record, Goods goods, Ends ends, String period) {
        JsonNode weight = record.path("netWgt");
        if (!weight.isNumber() && !weight.isNull() && !weight.isMissingNode()) {
            source.refuse(number, "netWgt", weight.toString(), "write a number of kilograms, or null");
            return;
        }
        double kilograms = weight.asDouble(0);
        double value = record.path("primaryValue").asDouble(0);
        if (!(kilograms >= 0 && kilograms <= MOST_KILOGRAMS)) {
            source.refuse(number, "netWgt", weight.toString(), "no trade weighs so much, or less than nothing");
        } else if (kilograms == 0 && !(value > 0)) {
            source.refuse(number, "netWgt", weight.toString(), "it tells neither a weight nor a value");
        } else {
            tell(number, goods, ends, period);
            write(number, record, goods, ends, period);
        }
    }

    private void write(long number, JsonNode record, Goods goods, Ends ends, String period) {
        Map<String, Object> row = source.begin("supply", locator(record));
        row.put("supplier", ends.supplier());
        row.put("buyer", ends.buyer());
        row.put("material", goods.material());
        row.put("basis", "GROSS");
        row.put("period", period);
        row.put("status", "SHIPPED");
        BigDecimal kilograms = record.path("netWgt").decimalValue();
        boolean known = kilograms.signum() > 0;
        boolean estimated = record.path("isNetWgtEstimated").asBoolean(false);
        if (known) {
            row.put("tonnes", kilograms.multiply(TONNES).doubleValue());
            row.put("worded", "%s kg net".formatted(kilograms.toPlainString()));
        }
        if (known && estimated) {
            row.put("qualifier", "ABOUT");
        }
        row.put("assertedBy", "customs of " + ends.reporterCode());
        row.put("note", note(ends, known, estimated));
        source.write(number, row);
    }

    private static String note(Ends ends, boolean known, boolean estimated) {
        String side = ends.imported()
                ? "Import: the partner is the country of origin."
                : "Export: the partner is the last destination that was known.";
        String weight = known ? "" : " The net weight is not stated.";
        return side + weight + (known && estimated ? " The weight is an estimate." : "");
    }

    /// Tells of the reporter's figures for the period, and of goods, the first time that they occur.
    private void tell(long number, Goods goods, Ends ends, String period) {
        if (told.add(DATABASE)) {
            source.publisher(number, PUBLISHER, "UN Comtrade", "OFFICIAL");
            source.article(number, DATABASE, "UN Comtrade database", PUBLISHER, further());
        }
        for (Goods each : goods.line()) {
            if (told.add(each.material())) {
                source.from(DATABASE);
                material(number, each);
            }
        }
        String article = "%s-%s-%s".formatted(DATABASE, ends.reporterCode().toLowerCase(Locale.ROOT), period);
        if (told.add(article)) {
            String title = "UN Comtrade: trade of %s, %s".formatted(ends.reporterCode(), period);
            source.article(number, article, title, PUBLISHER, further());
        }
        source.from(article);
    }

    private Map<String, String> further() {
        Map<String, String> further = new LinkedHashMap<>();
        further.put("url", "https://comtradeplus.un.org/");
        further.put("kind", "DATASET");
        String licence = source.option("licence", "");
        if (!licence.isBlank()) {
            further.put("licence", licence);
        }
        return further;
    }

    private void material(long number, Goods goods) {
        Map<String, Object> row = source.begin("material", "code %s".formatted(goods.codes()));
        row.put("id", goods.material());
        row.put("name", String.valueOf(goods.name()));
        row.put("hs", goods.codes());
        if (goods.parent() != null) {
            row.put("parent", goods.parent());
        }
        source.write(number, row);
    }

    private static String locator(JsonNode record) {
        return ("$.data[?(@.reporterCode==%s && @.partnerCode==%s && @.flowCode=='%s' "
                        + "&& @.cmdCode=='%s' && @.period=='%s')]")
                .formatted(
                        shown(record, "reporterCode"),
                        shown(record, "partnerCode"),
                        shown(record, "flowCode"),
                        shown(record, "cmdCode"),
                        shown(record, "period"));
    }

    private static String shown(JsonNode record, String field) {
        return Words.cut(record.path(field).asText(""), Words.LONGEST_NAME);
    }
}
