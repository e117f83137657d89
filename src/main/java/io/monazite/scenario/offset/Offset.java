package io.monazite.scenario.offset;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;

/// What one supplier could do for one loser.
///
/// @param state whether it counts
/// @param reasons why it does not; empty where it does
/// @param blocking the measures in force that keep its goods from the loser
/// @param named measures that do not, or not yet: asked for, announced, on a part, or a tax
/// @param tonnes what the plan takes of it for this loser; null where it does not count
public record Offset(
        Offer offer,
        MaterialMatch match,
        Access access,
        OffsetState state,
        List<Reason> reasons,
        List<Entity> blocking,
        List<Entity> named,
        @Nullable Double tonnes) {

    static final Comparator<Offset> ORDER = Comparator.comparing(Offset::state)
            .thenComparing(offset -> offset.access().reach())
            .thenComparing(offset -> offset.offer().position());

    public Offset {
        reasons = reasons.stream().distinct().sorted().toList();
        blocking = List.copyOf(blocking);
        named = List.copyOf(named);
    }

    Offset taking(double planned) {
        return new Offset(offer, match, access, state, reasons, blocking, named, planned);
    }
}
