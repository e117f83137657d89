package io.monazite.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// One of a closed list of words.
record ChoiceType(List<String> words) implements FieldType {

    ChoiceType {
        words = List.copyOf(words);
    }

    static ChoiceType of(Class<? extends Enum<?>> choices) {
        return new ChoiceType(
                Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }

    static ChoiceType of(String... words) {
        return new ChoiceType(List.of(words));
    }

    @Override
    public Held read(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        return words.contains(text)
                ? new Good(text)
                : Bad.value("write one of %s%s".formatted(String.join(", ", words), Spelling.hint(text, words)));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words);
    }
}
