package io.monazite.graph;

import java.util.Optional;
import java.util.function.Consumer;

import io.monazite.domain.NodeKind;
import io.monazite.provenance.ReadFact;

/// Reading all of a version, handed on as it comes, or what changed since an earlier one: what projections are made
/// from.
///
/// All throw [GraphException.StoreUnavailable] when the database does not answer, also when some was handed on already.
public interface WholeGraph {

    /// All supplies with a status that are not denied, in no order, each once.
    void supplies(Version version, Consumer<SupplyFigures> each);

    /// All facts of one kind, in no order, each once.
    void facts(NodeKind kind, Version version, Consumer<ReadFact> each);

    /// What changed between two versions.
    ///
    /// @return empty where the earlier one is not part of the history of the later, or where so much changed that
    ///         all is read as quickly
    Optional<Changes> changes(Version from, Version to);
}
