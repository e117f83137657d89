package io.monazite.extract.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.monazite.extract.ProposedClaim;

/// A claim on one line, as labels and examples write it: its type and what it says, by the fields of the load format.
///
/// @param type the type of the row
/// @param fields values as text; an amount of two figures is `low..high`
record ClaimLine(String type, Map<String, String> fields) {

    /// What is not compared: wording, and the name that an entity has anyway.
    private static final Set<String> ASIDE = Set.of("name", "text", "what");

    static ClaimLine parse(String line) {
        String[] words = line.strip().split("\\s+");
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] field = words[i].split("=", 2);
            fields.put(field[0], field[1]);
        }
        return new ClaimLine(words[0], fields);
    }

    static ClaimLine of(ProposedClaim claim) {
        Map<String, String> fields = new TreeMap<>();
        claim.fields().forEach((field, value) -> {
            if (!ASIDE.contains(field)) {
                fields.put(field, text(value));
            }
        });
        return new ClaimLine(claim.type(), fields);
    }

    @Override
    public String toString() {
        return type
                + fields.entrySet().stream()
                        .map(field -> " " + field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining());
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> plain(number);
            case Integer number -> number.toString();
            case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("+"));
            case Map<?, ?> interval -> text(interval.get("low")) + ".." + text(interval.get("high"));
            default -> value.toString();
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
