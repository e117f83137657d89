package io.monazite.matching;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A company or deposit as one source, or the graph, describes it.
///
/// @param names its name and its aliases
/// @param country where it is, if known
/// @param identifiers codes that name it and nothing else, each with its scheme: `lei:…`, `ticker:TSX:ARA`
/// @param place where it lies, if known
public record Named(
        NodeId id,
        List<String> names,
        @Nullable NodeId country,
        Set<String> identifiers,
        @Nullable Place place) {

    public Named {
        names = List.copyOf(names);
        identifiers = Set.copyOf(identifiers);
    }
}
