package io.monazite.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/// What identifies a fact: its ends and its identifying attributes, in a fixed order from which the id is made. Two
/// claims with equal keys are about the same fact.
public final class FactKey {

    private static final String ABSENT = "-";

    private final NodeKind kind;
    private final List<End> ends = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final StringJoiner path = new StringJoiner("/");

    private FactKey(NodeKind kind) {
        this.kind = kind;
    }

    static FactKey of(NodeKind kind) {
        return new FactKey(kind);
    }

    FactKey end(String name, @Nullable NodeId node) {
        path.add(node == null ? ABSENT : readable(name, node));
        if (node != null) {
            ends.add(new End(name, node));
        }
        return this;
    }

    FactKey ends(String name, Collection<NodeId> nodes) {
        StringJoiner joined = new StringJoiner("+");
        nodes.stream().sorted().forEach(node -> {
            joined.add(readable(name, node));
            ends.add(new End(name, node));
        });
        path.add(joined.toString());
        return this;
    }

    FactKey attribute(String name, @Nullable Object value) {
        path.add(value == null ? ABSENT : value.toString().replace('/', '_'));
        if (value != null) {
            attributes.put(name, value.toString());
        }
        return this;
    }

    public NodeId id() {
        return new NodeId(kind, path.toString());
    }

    public List<End> ends() {
        return List.copyOf(ends);
    }

    /// The identifying attributes that are no ends, by the names of the load format.
    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /// Short where the end leaves no doubt. Keys of companies (lower case) and countries (upper case) cannot be taken
    /// for each other; others can, where entities of several kinds may stand at the end.
    private static String readable(String end, NodeId node) {
        return switch (node.kind()) {
            case COMPANY, COUNTRY, MATERIAL -> node.key();
            case AGREEMENT, MEASURE -> end.equals(node.kind().prefix()) ? node.key() : node.toString();
            default -> node.toString();
        };
    }
}
