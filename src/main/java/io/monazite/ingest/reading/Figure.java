package io.monazite.ingest.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Qualifier;

/// What a cell for a figure says. That it says nothing is no zero.
public sealed interface Figure {

    /// A figure, or two with BETWEEN.
    ///
    /// @param value the figure, or the lower of the two
    /// @param upper the higher of the two
    record Known(BigDecimal value, @Nullable BigDecimal upper, Qualifier qualifier) implements Figure {

        /// Writes it into a row, multiplied.
        public void put(Map<String, Object> row, String field, BigDecimal factor) {
            double lower = value.multiply(factor).doubleValue();
            if (upper == null) {
                row.put(field, lower);
            } else {
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("low", lower);
                both.put("high", upper.multiply(factor).doubleValue());
                row.put(field, both);
            }
            if (qualifier != Qualifier.EXACT) {
                row.put("qualifier", qualifier.name());
            }
        }

        /// The same, not more than about right.
        public Known about() {
            return qualifier == Qualifier.EXACT ? new Known(value, upper, Qualifier.ABOUT) : this;
        }
    }

    /// The source knows it and does not tell (`W`).
    record Withheld() implements Figure {}

    /// A dash, which some sources write for zero and others for nothing.
    record Dash() implements Figure {}

    /// Nothing is said: blank, not available, not applicable.
    record Nothing() implements Figure {}

    /// It says something that cannot be understood for sure.
    record Unreadable(String reason) implements Figure {}

    /// Reads a cell. Thousands are separated by commas; `e` is an estimate and `r` a revised figure.
    static Figure of(String cell) {
        String text = cell.strip().replace('\u00a0', ' ').replace('\u2013', '-').replace('\u2014', '-');
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "NA", "N/A", "N.A.", "XX", "NULL" -> new Nothing();
            case "W", "(W)" -> new Withheld();
            case "-", "--" -> new Dash();
            default -> Reading.figure(text);
        };
    }

    /// How figures are written.
    final class Reading {

        private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,30})(?:\\.\\d{1,30})?";
        private static final Pattern SINGLE = Pattern.compile(
                "(?<sign><=|>=|[<>\\u2264\\u2265~]|about |more than |less than |at least |up to )?\\s*"
                        + "(?<before>[er])?\\s?(?<number>" + NUMBER + ")(?:[eE](?<power>[-+]?\\d{1,2}))?"
                        + "\\s?(?<after>[er])?",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern RANGE =
                Pattern.compile("(?<low>%s)\\s*(?:-|to)\\s*(?<high>%s)".formatted(NUMBER, NUMBER));

        private Reading() {}

        private static Figure figure(String text) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                BigDecimal low = number(range.group("low"));
                BigDecimal high = number(range.group("high"));
                return low.compareTo(high) <= 0
                        ? new Known(low, high, Qualifier.BETWEEN)
                        : new Unreadable("the range ends before it begins: write the lower figure first");
            }
            Matcher single = SINGLE.matcher(text);
            if (!single.matches()) {
                return new Unreadable("it is no figure: write digits, with commas between thousands if need be");
            }
            BigDecimal value = number(single.group("number"));
            String power = single.group("power");
            BigDecimal scaled = power == null ? value : value.scaleByPowerOfTen(Integer.parseInt(power));
            Known known = new Known(scaled, null, qualifier(single.group("sign")));
            return isEstimate(single.group("before")) || isEstimate(single.group("after")) ? known.about() : known;
        }

        private static boolean isEstimate(@Nullable String mark) {
            return "e".equalsIgnoreCase(mark);
        }

        private static Qualifier qualifier(@Nullable String sign) {
            return switch (sign == null ? "" : sign.strip().toLowerCase(Locale.ROOT)) {
                case "<", "less than" -> Qualifier.LESS_THAN;
                case ">", "more than" -> Qualifier.MORE_THAN;
                case "<=", "\u2264", "up to" -> Qualifier.UP_TO;
                case ">=", "\u2265", "at least" -> Qualifier.AT_LEAST;
                case "~", "about" -> Qualifier.ABOUT;
                default -> Qualifier.EXACT;
            };
        }

        private static BigDecimal number(String digits) {
            return new BigDecimal(digits.replace(",", ""));
        }
    }
}
