package io.monazite.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Checks that what stands at an end of a fact is of a kind that can stand there.
final class Ends {

    private Ends() {}

    static void party(String name, NodeId node) {
        of(name, node, NodeKind.COMPANY, NodeKind.COUNTRY);
    }

    static void of(String name, @Nullable NodeId node, NodeKind... allowed) {
        if (node != null && !List.of(allowed).contains(node.kind())) {
            throw new IllegalArgumentException("%s is '%s': it must be the id of a %s"
                    .formatted(
                            name,
                            node,
                            Arrays.stream(allowed).map(NodeKind::prefix).collect(Collectors.joining(" or "))));
        }
    }
}
