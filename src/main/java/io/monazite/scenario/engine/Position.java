package io.monazite.scenario.engine;

import java.util.Comparator;

import io.monazite.domain.NodeId;

/// A party as far as one material is concerned: where it stands in the market for that material.
public record Position(NodeId party, NodeId material) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::party).thenComparing(Position::material);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
