package io.monazite.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Claim;

/// A claim as a reviewer sees it.
///
/// @param claim the claim, in whatever state of review
/// @param fact what it is about; absent where it describes an entity
/// @param place the country that its row gave to that entity, where claims are read by id and what it said of it stands
/// @param score how sure the program that read it is, from 0 to 1
/// @param known the accepted claims about the same, that are live
/// @param others further proposals about the same
/// @param near facts that are known and nearly the same: between the same, but of another material, period, basis or
///     status, say
public record Proposal(
        Claim claim,
        @Nullable Fact fact,
        @Nullable NodeId place,
        @Nullable Double score,
        List<Claim> known,
        List<Claim> others,
        List<NodeId> near) {

    /// How a proposal stands to what is accepted already.
    public enum Standing {
        /// Nothing is known of it yet.
        NEW,
        /// An accepted claim says the same.
        REPEATS,
        /// Accepted claims say something else, or the contrary.
        DIFFERS
    }

    public Proposal {
        known = List.copyOf(known);
        others = List.copyOf(others);
        near = List.copyOf(near);
    }

    public Standing standing() {
        if (known.isEmpty()) {
            return Standing.NEW;
        }
        return known.stream().anyMatch(claim::saysTheSameAs) ? Standing.REPEATS : Standing.DIFFERS;
    }
}
