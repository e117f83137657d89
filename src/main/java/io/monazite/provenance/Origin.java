package io.monazite.provenance;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;

/// The claim at the root of copies and computations. Origins are independent when their articles differ: a source does
/// not confirm itself.
///
/// @param claim the root claim
/// @param article the article in which it stands
/// @param kind the kind of that article
/// @param published when that article came out, as far as is known
public record Origin(
        NodeId claim,
        NodeId article,
        SourceKind kind,
        @Nullable PartialDate published) {}
