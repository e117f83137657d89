package io.monazite.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The id of something of one of some kinds.
record IdType(List<NodeKind> kinds) implements FieldType {

    private static final int LONGEST = 200;

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
        return Map.of("type", "string", "maxLength", LONGEST, "pattern", "^(?:%s):\\S+$".formatted(prefixes));
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
