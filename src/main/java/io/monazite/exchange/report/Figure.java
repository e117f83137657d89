package io.monazite.exchange.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// A quantity in words: its bounds, unit and basis, with what is unknown said to be so.
final class Figure {

    private static final String UNKNOWN = "tonnes not stated";
    private static final int MOST_DECIMALS = 12;

    private Figure() {}

    /// @param quantity an object with low, best, high, unit and basis, or null
    static String words(JsonNode quantity) {
        if (!quantity.isObject()) {
            return UNKNOWN;
        }
        Double low = number(quantity, "low");
        Double best = number(quantity, "best");
        Double high = number(quantity, "high");
        if (low == null && best == null && high == null) {
            return UNKNOWN;
        }
        return "%s (%s)"
                .formatted(
                        bounds(low, best, high, unit(quantity)),
                        basis(quantity.path("basis").asText()));
    }

    /// A part of a whole in per cent.
    static String share(JsonNode part) {
        return part.isNumber() ? "%s %%".formatted(plain(part.doubleValue() * 100)) : "not known";
    }

    private static String bounds(@Nullable Double low, @Nullable Double best, @Nullable Double high, String unit) {
        if (high == null) {
            if (low == null) {
                return "%s %s, with no bounds known".formatted(plain(best), unit);
            }
            return "at least %s %s%s, with no upper bound known"
                    .formatted(plain(low), unit, low.equals(best) ? "" : likely(best, unit));
        }
        if (low == null || (low == 0 && best == null)) {
            return "up to %s %s%s".formatted(plain(high), unit, likely(best, unit));
        }
        if (low.equals(high)) {
            return "%s %s".formatted(plain(low), unit);
        }
        return "%s to %s %s%s".formatted(plain(low), plain(high), unit, likely(best, unit));
    }

    private static String likely(@Nullable Double best, String unit) {
        return best == null ? "" : ", best %s %s".formatted(plain(best), unit);
    }

    private static @Nullable Double number(JsonNode quantity, String name) {
        JsonNode value = quantity.path(name);
        return value.isNumber() ? value.doubleValue() : null;
    }

    private static String unit(JsonNode quantity) {
        return switch (quantity.path("unit").asText()) {
            case "TONNE" -> "t";
            case "TONNE_PER_YEAR" -> "t/a";
            case "PERCENT" -> "%";
            case String other -> other;
        };
    }

    private static String basis(String basis) {
        return switch (basis) {
            case "GROSS" -> "gross weight";
            case "REO" -> "rare-earth oxide content";
            case "METAL" -> "metal content";
            case "PRODUCT" -> "weight of the product itself";
            default -> "basis not stated";
        };
    }

    /// With two decimals, of what is small with two digits that are none: a kilogram is not nothing.
    private static String plain(@Nullable Double number) {
        if (number == null) {
            return "unknown";
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        if (number != 0 && Math.abs(number) < 0.1) {
            format.setMaximumFractionDigits(
                    Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(Math.abs(number)))));
        }
        return format.format(number);
    }
}
