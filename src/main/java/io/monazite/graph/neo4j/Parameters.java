package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.Version;

/// The parameters of a statement, as text and numbers that the driver knows.
final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    private Parameters() {}

    /// Parameters of a statement that reads the graph as of a version.
    static Parameters at(Version version) {
        return at(version.sequence());
    }

    static Parameters at(long sequence) {
        return new Parameters().put("now", sequence);
    }

    Parameters ids(Collection<NodeId> ids) {
        return put("ids", ids.stream().map(NodeId::toString).distinct().toList());
    }

    Parameters put(String name, @Nullable Object value) {
        values.put(name, value instanceof NodeId || value instanceof Enum<?> ? value.toString() : value);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
