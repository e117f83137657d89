package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Qualifier;

/// Finds masses, percentages, sums of money and durations, with what qualifies them ("more than 1,000 metric tons",
/// "about one-third", "2,000-2,300 tpa", "Rs 7,280 crore"). `Mt` and `mtpa` are not read: with some that is a
/// million tonnes, with others one.
final class Figures {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String WORD =
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty";
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("twenty", 20.0));
    private static final Map<String, Double> FRACTIONS =
            Map.of("third", 33.3, "half", 50.0, "quarter", 25.0, "fifth", 20.0, "thirds", 66.7, "quarters", 75.0);
    private static final Map<String, Double> SCALES = Map.of(
            "thousand", 1e3, "k", 1e3, "lakh", 1e5, "million", 1e6, "m", 1e6, "crore", 1e7, "billion", 1e9, "bn", 1e9);
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("us$", "USD"),
            Map.entry("$", "USD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("€", "EUR"),
            Map.entry("rs", "INR"),
            Map.entry("₹", "INR"),
            Map.entry("¥", "JPY"));
    private static final Map<String, Qualifier> QUALIFIERS = Map.ofEntries(
            Map.entry("more than", Qualifier.MORE_THAN),
            Map.entry("over", Qualifier.MORE_THAN),
            Map.entry("above", Qualifier.MORE_THAN),
            Map.entry("in excess of", Qualifier.MORE_THAN),
            Map.entry("at least", Qualifier.AT_LEAST),
            Map.entry("no less than", Qualifier.AT_LEAST),
            Map.entry("about", Qualifier.ABOUT),
            Map.entry("around", Qualifier.ABOUT),
            Map.entry("roughly", Qualifier.ABOUT),
            Map.entry("some", Qualifier.ABOUT),
            Map.entry("nearly", Qualifier.ABOUT),
            Map.entry("almost", Qualifier.ABOUT),
            Map.entry("approximately", Qualifier.ABOUT),
            Map.entry("an estimated", Qualifier.ABOUT),
            Map.entry("close to", Qualifier.ABOUT),
            Map.entry("up to", Qualifier.UP_TO),
            Map.entry("as much as", Qualifier.UP_TO),
            Map.entry("less than", Qualifier.LESS_THAN),
            Map.entry("fewer than", Qualifier.LESS_THAN),
            Map.entry("under", Qualifier.LESS_THAN),
            Map.entry("below", Qualifier.LESS_THAN));

    private static final String QUALIFIED = "(?:\\b(?<qualifier>" + String.join("|", QUALIFIERS.keySet()) + ") )?";
    private static final String RANGE = "(?:(?<between>between )?(?<![\\d.,])(?<low>" + NUMBER
            + ")(?:(?:-| to |(?<=between .{1,16}) and )(?<high>" + NUMBER + "))?)";
    private static final Pattern MASS = compiled(QUALIFIED + RANGE
            + "(?:[ -](?<scale>thousand|million))?[ -]?(?:metric )?"
            + "(?:(?<tpa>tpa|tpy|t/a|t/y)|(?<unit>tonnes?|tons?|t|(?-i:mt|MT)|kt|kg))\\b"
            + "(?:,? (?<yearly>(?:a|per) year" + Times.NO_MOMENT + "|per annum|annually|yearly|every year))?");
    private static final Pattern PERCENT = compiled(QUALIFIED + RANGE + " ?(?:%|percent\\b|per cent\\b)"
            + "(?:(?: to |(?<=between .{1,24}) and )(?<top>" + NUMBER + ") ?(?:%|percent\\b|per cent\\b))?");
    private static final Pattern FRACTION = compiled(QUALIFIED
            + "\\b(?:(?:one|a)[ -](?<one>third|quarter|fifth)|(?:two|three)[ -](?<many>thirds|quarters)"
            + "|(?<half>half)(?= of\\b))\\b");
    private static final Pattern MONEY = compiled(QUALIFIED + "(?<currency>US\\$|AU?\\$|\\$|€|₹|¥|\\bRs)\\.? ?(?<low>"
            + NUMBER + ")(?:[ -]?(?<scale>thousand|lakh|million|crore|billion|bn|m|k)\\b)?(?: (?<scale2>crore))?");
    private static final Pattern YEARS = compiled("\\b(?<low>\\d{1,2}|" + WORD + ")[ -]years?(?:[ -]old)?\\b");

    private Figures() {}

    static List<Mention> in(String folded, int from, int to) {
        List<Mention> found = new ArrayList<>();
        find(MASS, folded, from, to, found, Figures::mass);
        find(PERCENT, folded, from, to, found, Figures::percent);
        find(FRACTION, folded, from, to, found, Figures::fraction);
        find(MONEY, folded, from, to, found, Figures::money);
        find(YEARS, folded, from, to, found, Figures::years);
        return found;
    }

    private interface Reading {
        Mention of(Matcher match);
    }

    private static void find(Pattern pattern, String text, int from, int to, List<Mention> found, Reading reading) {
        Matcher match = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            found.add(reading.of(match));
        }
    }

    private static Mention mass(Matcher match) {
        String unit = match.group("unit");
        double factor = scale(match.group("scale"));
        if (unit != null) {
            factor *= switch (unit.toLowerCase(Locale.ROOT)) {
                case "kt" -> 1e3;
                case "kg" -> 1e-3;
                default -> 1.0;
            };
        }
        boolean yearly = match.group("tpa") != null || match.group("yearly") != null;
        return figure(Mark.MASS, match, factor, "t", yearly);
    }

    private static Mention percent(Matcher match) {
        String top = match.group("top");
        double low = number(match.group("low"));
        Double high = top == null ? numberOrNull(match.group("high")) : Double.valueOf(number(top));
        return mention(Mark.PERCENT, match, low, high, qualifier(match, high), "%");
    }

    private static Mention fraction(Matcher match) {
        String one = match.group("one");
        String many = match.group("many");
        String name = one != null ? one : many != null ? many : "half";
        double value = FRACTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), 0.0);
        return mention(Mark.PERCENT, match, value, null, qualifier(match, null), "%");
    }

    private static Mention money(Matcher match) {
        double low = number(match.group("low")) * scale(match.group("scale")) * scale(match.group("scale2"));
        String sign = match.group("currency").toLowerCase(Locale.ROOT);
        return mention(Mark.MONEY, match, low, null, qualifier(match, null), CURRENCIES.getOrDefault(sign, "USD"));
    }

    private static Mention years(Matcher match) {
        String low = match.group("low").toLowerCase(Locale.ROOT);
        Double word = WORDS.get(low);
        return mention(Mark.YEARS, match, word == null ? number(low) : word, null, Qualifier.EXACT, "years");
    }

    private static Mention figure(Mark mark, Matcher match, double factor, String unit, boolean yearly) {
        double low = number(match.group("low")) * factor;
        Double upper = numberOrNull(match.group("high"));
        Double high = upper == null ? null : Double.valueOf(upper * factor);
        return new Mention(
                mark, match.start(), match.end(), new Mention.Figure(low, high, qualifier(match, high), unit, yearly));
    }

    private static Mention mention(
            Mark mark, Matcher match, double low, @Nullable Double high, Qualifier qualifier, String unit) {
        return new Mention(mark, match.start(), match.end(), new Mention.Figure(low, high, qualifier, unit, false));
    }

    private static Qualifier qualifier(Matcher match, @Nullable Double high) {
        if (high != null) {
            return Qualifier.BETWEEN;
        }
        String word = match.group("qualifier");
        return word == null ? Qualifier.EXACT : QUALIFIERS.getOrDefault(word.toLowerCase(Locale.ROOT), Qualifier.EXACT);
    }

    private static double scale(@Nullable String word) {
        return word == null ? 1.0 : SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), 1.0);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static @Nullable Double numberOrNull(@Nullable String text) {
        return text == null ? null : Double.valueOf(number(text));
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
