package io.monazite.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The id of something of one of some kinds; of a country also its code alone (ISO 3166-1 alpha-2), where nothing but a
/// country can be meant.
record IdType(List<NodeKind> kinds) implements FieldType {

    private static final int LONGEST = 200;
    private static final String ALPHA_2 = "[A-Z]{2}";

    IdType {
        kinds = List.copyOf(kinds);
    }

    static IdType of(NodeKind... kinds) {
        return new IdType(Arrays.asList(kinds));
    }

    @Override
    public Held read(JsonNode value) {
        if (!value.isTextual()) {
            return bad("write " + expected());
        }
        if (value.textValue().length() > LONGEST) {
            return bad("it is longer than %d characters: write %s".formatted(LONGEST, expected()));
        }
        if (isOfCountries() && value.textValue().matches(ALPHA_2)) {
            return new Good(NodeId.country(value.textValue()));
        }
        try {
            NodeId id = NodeId.parse(value.textValue());
            return kinds.contains(id.kind()) ? new Good(id) : bad("write " + expected());
        } catch (IllegalArgumentException e) {
            return bad(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Map<String, Object> schema() {
        String prefixes = kinds.stream().map(NodeKind::prefix).collect(Collectors.joining("|"));
        String ids = "(?:%s):\\S+".formatted(prefixes);
        String pattern = isOfCountries() ? "^(?:%s|%s)$".formatted(ids, ALPHA_2) : "^%s$".formatted(ids);
        return Map.of("type", "string", "maxLength", LONGEST, "pattern", pattern);
    }

    private boolean isOfCountries() {
        return kinds.equals(List.of(NodeKind.COUNTRY));
    }

    private String expected() {
        return "the id of a "
                + kinds.stream()
                        .map(kind -> "%s (%s:…)".formatted(kind.prefix(), kind.prefix()))
                        .collect(Collectors.joining(" or a "));
    }

    private static Bad bad(String reason) {
        return new Bad(FailureCode.BAD_ID, reason);
    }
}
