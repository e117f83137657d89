package io.monazite.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What becomes of the goods that are withheld: what the next stage where they stay can take, and what is stranded for
/// want of capacity there.
///
/// @param holder who withholds them
/// @param withheld the tonnes over the period; unknown where no source tells
/// @param plants those that could take them in, by id; none where no source names one
/// @param capacity what the plants can take in a year, in tonnes in the same basis; absent where no source tells of all
/// @param stranded the tonnes that find no taker; unknown where the capacity is. Where no source tells how much of it
///        is taken up, low leaves all of it free beyond known inflows and high none
public record Stranded(
        NodeId holder,
        NodeId material,
        Basis basis,
        Interval withheld,
        List<NodeId> plants,
        @Nullable Interval capacity,
        Interval stranded) {

    public Stranded {
        plants = List.copyOf(plants);
    }
}
