package io.monazite.exchange.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/// Puts a what-if into words.
final class Questions {

    private static final Set<String> USUAL = Set.of("shipped", "reported");

    private final Map<String, String> names = new HashMap<>();

    /// @param named the things that the question names, with their names
    Questions(JsonNode named) {
        named.forEach(
                node -> names.put(node.path("id").asText(), node.path("name").asText()));
    }

    String words(JsonNode scenario, JsonNode buyersIn) {
        List<String> shocks = new ArrayList<>();
        scenario.path("shocks").forEach(shock -> shocks.add(words(shock)));
        String buyers = buyersIn.isEmpty() ? "" : " in or of " + joined(buyersIn);
        String period = scenario.path("period").isTextual()
                ? ", over " + scenario.path("period").asText()
                : "";
        return "Who%s loses supply if %s%s%s%s?"
                .formatted(
                        buyers,
                        String.join(", and ", shocks),
                        period,
                        counting(scenario.path("statuses")),
                        serving(scenario.path("rationing").asText()));
    }

    /// Which flows count, unless it is those that are told of as shipped.
    private static String counting(JsonNode statuses) {
        Set<String> words = new TreeSet<>();
        statuses.forEach(status -> words.add(status.asText().toLowerCase(Locale.ROOT)));
        return words.isEmpty() || words.equals(USUAL) ? "" : ", counting flows of status " + String.join(" or ", words);
    }

    private static String serving(String rationing) {
        return switch (rationing) {
            case "PRIORITY" -> ", where buyers are served by rank";
            case "DOMESTIC_FIRST" -> ", where buyers at home are served first";
            default -> "";
        };
    }

    private String words(JsonNode shock) {
        String part =
                shock.path("withheld").isNumber() && shock.path("withheld").doubleValue() < 1
                        ? Figure.share(shock.path("withheld"))
                        : "all";
        StringBuilder words = new StringBuilder(what(shock, part));
        if (!shock.path("materials").isEmpty()) {
            words.append(", of ").append(joined(shock.path("materials")));
        }
        if (!shock.path("destinations").isEmpty()) {
            words.append(", toward ").append(joined(shock.path("destinations")));
        }
        return words.toString();
    }

    private String what(JsonNode shock, String part) {
        for (String kind : List.of("supplier", "country", "facility", "agreement", "company", "measure")) {
            if (shock.path(kind).isTextual()) {
                String name = name(shock.path(kind).asText());
                return switch (kind) {
                    case "supplier" -> "%s withholds %s of what it sells".formatted(name, part);
                    case "country" -> "%s withholds %s of what it exports".formatted(name, part);
                    case "facility" -> "%s stands still (%s)".formatted(name, part);
                    case "agreement" -> "\"%s\" is suspended (%s)".formatted(name, part);
                    case "company" -> "%s neither sells nor buys any more (%s)".formatted(name, part);
                    default -> "\"%s\" comes into force (%s)".formatted(name, part);
                };
            }
        }
        return "nothing happens";
    }

    private String joined(JsonNode ids) {
        List<String> found = new ArrayList<>();
        ids.forEach(id -> found.add(name(id.asText())));
        return String.join(", ", found);
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }
}
