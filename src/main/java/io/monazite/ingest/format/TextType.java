package io.monazite.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// Text, of a form or free.
///
/// @param longest how many characters it may have
/// @param form what it must look like; absent for free text
/// @param schemaFormat the JSON Schema's name of the form, if it has one
/// @param expected what to write, in words
/// @param parse reads what looks right, and refuses it with an IllegalArgumentException if it is not
/// @param verbatim whether white space around it belongs to it
record TextType(
        int longest,
        @Nullable Pattern form,
        @Nullable String schemaFormat,
        String expected,
        UnaryOperator<String> parse,
        boolean verbatim)
        implements FieldType {

    /// Line breaks and tabs are text; other control characters are not, and neither is half a character or none.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    static TextType free(int longest) {
        return new TextType(
                longest, null, null, "text of at most %d characters".formatted(longest), text -> text, false);
    }

    /// Kept as it is, white space and all.
    static TextType verbatim(int longest) {
        return new TextType(
                longest, null, null, "text of at most %d characters".formatted(longest), text -> text, true);
    }

    static TextType of(String form, String expected) {
        return of(form, expected, text -> text);
    }

    static TextType of(String form, String expected, UnaryOperator<String> parse) {
        return new TextType(2_000, Pattern.compile(form), null, expected, parse, false);
    }

    @Override
    public Held read(JsonNode value) {
        if (!value.isTextual()) {
            return Bad.value("write %s, in quotation marks".formatted(expected));
        }
        String text = verbatim ? value.textValue() : value.textValue().strip();
        if (text.isBlank()) {
            return Bad.value("it is empty: leave the field out where it is unknown");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Bad.value("it is too long: write %s".formatted(expected));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return Bad.value("it has control characters or broken characters in it: write plain text");
        }
        return form != null && !form.matcher(text).matches() ? Bad.value("write " + expected) : parsed(text);
    }

    private Held parsed(String text) {
        try {
            return new Good(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Bad.value("%s: write %s".formatted(e.getMessage(), expected));
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("minLength", 1);
        schema.put("maxLength", longest);
        if (form != null) {
            schema.put("pattern", "^\\s*(?:" + form.pattern() + ")\\s*$");
        }
        if (schemaFormat != null) {
            schema.put("format", schemaFormat);
        }
        return schema;
    }
}
