package io.monazite.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parts of a fact as its key gives them.
final class KeyParts {

    private KeyParts() {}

    static FactParts of(Fact fact) {
        FactKey key = fact.key();
        Map<String, List<String>> values = new HashMap<>();
        key.ends()
                .forEach(end -> values.computeIfAbsent(end.name(), name -> new ArrayList<>())
                        .add(end.node().toString()));
        key.attributes().forEach((name, value) -> values.put(name, List.of(value)));
        return new FactParts(key.id().kind(), values);
    }
}
