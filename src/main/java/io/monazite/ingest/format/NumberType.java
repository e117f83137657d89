package io.monazite.ingest.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// A number within bounds.
///
/// @param least the smallest that is allowed
/// @param greatest the largest
/// @param whole whether it has no fraction; then it is read as a Long, else as a Double
record NumberType(double least, double greatest, boolean whole) implements FieldType {

    /// Beyond it, a double does not tell neighbouring whole numbers apart.
    private static final double LARGEST_WHOLE = 9e15;

    /// No figure of a source is beyond it, in whatever unit; what is reckoned from such figures stays finite.
    static final double GREATEST_FIGURE = 1e15;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,3})?");

    static NumberType between(double least, double greatest) {
        return new NumberType(least, greatest, false);
    }

    static NumberType notNegative() {
        return new NumberType(0, GREATEST_FIGURE, false);
    }

    /// A figure that may be below zero.
    static NumberType signed() {
        return new NumberType(-GREATEST_FIGURE, GREATEST_FIGURE, false);
    }

    static NumberType wholeFrom(long least) {
        return new NumberType(least, LARGEST_WHOLE, true);
    }

    @Override
    public Held read(JsonNode value) {
        // Adding zero makes the negative zero, which is equal but looks different, a plain one.
        double number = value.isNumber() ? value.doubleValue() + 0.0 : Double.NaN;
        if (!Double.isFinite(number)) {
            return Bad.value("write a number%s".formatted(bounds()));
        }
        if (number < least || number > greatest) {
            return Bad.value("it is out of range: write a number%s".formatted(bounds()));
        }
        if (whole) {
            return number == Math.rint(number)
                    ? new Good((long) number)
                    : Bad.value("write a whole number%s".formatted(bounds()));
        }
        return new Good(number);
    }

    @Override
    public JsonNode ofCell(String cell) {
        return cell(cell);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        if (least > -Double.MAX_VALUE) {
            schema.put("minimum", plain(least));
        }
        if (greatest < Double.MAX_VALUE) {
            schema.put("maximum", plain(greatest));
        }
        return schema;
    }

    /// The number that a cell holds, or its text where it holds none.
    static JsonNode cell(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches()
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text).doubleValue())
                : JsonNodeFactory.instance.textNode(cell);
    }

    private String bounds() {
        if (greatest < LARGEST_WHOLE) {
            return " from %s to %s".formatted(plain(least), plain(greatest));
        }
        return least > -Double.MAX_VALUE ? " that is not below " + plain(least) : "";
    }

    private static Object plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) <= LARGEST_WHOLE ? (Object) (long) bound : (Object) bound;
    }
}
