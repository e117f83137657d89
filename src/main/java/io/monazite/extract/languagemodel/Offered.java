package io.monazite.extract.languagemodel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The entities that a model may speak of in an article: those whose names stand in it.
///
/// @param names the name of each as it stands there, by id
record Offered(Map<String, String> names) {

    Offered {
        names = Map.copyOf(names);
    }

    static Offered of(Map<NodeId, String> named) {
        return new Offered(named.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
    }

    /// An id that was offered and is of one of some kinds.
    Optional<NodeId> id(String text, Collection<NodeKind> kinds) {
        return names.containsKey(text)
                ? Optional.of(NodeId.parse(text)).filter(id -> kinds.contains(id.kind()))
                : Optional.empty();
    }
}
