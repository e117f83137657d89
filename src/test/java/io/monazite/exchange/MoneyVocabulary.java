package io.monazite.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/// The vocabulary of FollowTheMoney, as far as exports use it: which properties a schema has, and what may stand in
/// each.
final class MoneyVocabulary {

    private static final Path TEXT = Path.of("src/test/resources/exchange/followthemoney.txt");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 384, "identifier", 64, "string", 1024, "text", 65_000, "url", 4096);

    private record Schema(List<String> parents, Map<String, String> own) {}

    private final Map<String, Schema> schemata = new HashMap<>();

    static MoneyVocabulary read() throws IOException {
        MoneyVocabulary vocabulary = new MoneyVocabulary();
        Files.readAllLines(TEXT).stream().filter(line -> !line.startsWith("#")).forEach(vocabulary::add);
        return vocabulary;
    }

    private void add(String line) {
        String[] halves = line.split(":", 2);
        String[] names = halves[0].split(" ");
        Map<String, String> own = new HashMap<>();
        halves[1].strip().lines().flatMap(Pattern.compile(" ")::splitAsStream).forEach(property -> {
            String[] parts = property.split("=");
            own.put(parts[0], parts[1]);
        });
        schemata.put(names[0], new Schema(List.of(names).subList(2, names.length), own));
    }

    /// What is wrong with some entities, each of which may name others of them; nothing where nothing is.
    List<String> complaints(List<JsonNode> entities) {
        Map<String, String> schemaOf = new HashMap<>();
        entities.forEach(entity ->
                schemaOf.put(entity.path("id").asText(), entity.path("schema").asText()));
        List<String> complaints = new ArrayList<>();
        for (JsonNode entity : entities) {
            Map<String, String> known = properties(entity.path("schema").asText());
            entity.path("properties")
                    .properties()
                    .forEach(property -> property.getValue().forEach(value -> {
                        String type = known.getOrDefault(property.getKey(), "");
                        if (!holds(type, value, schemaOf)) {
                            complaints.add("%s: %s %s of type '%s'"
                                    .formatted(entity.path("id").asText(), property.getKey(), value, type));
                        }
                    }));
        }
        return complaints;
    }

    private boolean holds(String type, JsonNode value, Map<String, String> schemaOf) {
        String text = value.asText();
        String[] parts = type.split("/");
        return value.isTextual()
                && switch (parts[0]) {
                    case "date" -> DATE.matcher(text).matches();
                    case "country" -> COUNTRY.matcher(text).matches();
                    case "url" -> ADDRESS.matcher(text).matches() && isShort("url", text);
                    case "entity" -> all(schemaOf.getOrDefault(text, "")).contains(parts[1]);
                    case "name", "identifier", "string", "text" -> isShort(parts[0], text);
                    default -> false;
                };
    }

    private static boolean isShort(String type, String text) {
        return !text.isBlank() && text.length() <= LONGEST.getOrDefault(type, 0);
    }

    private Map<String, String> properties(String schema) {
        Map<String, String> all = new HashMap<>();
        all(schema)
                .forEach(name -> all.putAll(schemata.getOrDefault(name, new Schema(List.of(), Map.of()))
                        .own()));
        return all;
    }

    /// A schema and all that it extends; none where the vocabulary does not know it.
    private Set<String> all(String schema) {
        Set<String> all = new HashSet<>();
        Schema known = schemata.get(schema);
        if (known != null) {
            all.add(schema);
            known.parents().forEach(parent -> all.addAll(all(parent)));
        }
        return all;
    }
}
