package io.monazite.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Changes;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.NetworkSeries;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedFlow;
import io.opentelemetry.context.Context;

/// One version of the graph, as far as scenarios need it: read once, immutable, shared by all requests. It holds no
/// claims: those behind an answer are read when they are asked for.
///
/// @param reported what the engine reads
/// @param readings what else is needed of facts and entities
/// @param networks how networks are made
/// @param ledgers the networks last asked for
record Projection(
        Snapshot snapshot,
        Reported reported,
        Readings readings,
        NetworkSeries networks,
        PreparedNetworks<NetworkChoice, Ledger> ledgers) {

    /// Reads the whole version: flows beside all else, since the database has more than one core.
    static Projection of(WholeGraph whole, SupplyGraph graph, Version version) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<List<ReportedFlow>> flows = CompletableFuture.supplyAsync(
                    () -> ReportedFigures.flows(whole, version), Context.taskWrapping(thread));
            Readings readings = Readings.of(whole, graph, version);
            Reported reported =
                    ReportedFigures.withoutFlows(whole, readings, version).withFlows(flows.join());
            return of(version, reported, readings, NetworkSeries.of(reported));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /// The projection of a later version, in time that grows with what changed.
    Projection with(Changes changes, Version version) {
        Readings changed = readings.with(changes);
        Reported later = ReportedFigures.of(reported, changed, changes);
        return of(version, later, changed, networks.with(later));
    }

    private static Projection of(Version version, Reported reported, Readings readings, NetworkSeries networks) {
        return new Projection(
                Snapshot.of(version),
                reported,
                readings,
                networks,
                new PreparedNetworks<>(choice -> Ledger.of(networks.of(choice))));
    }

    /// The network of a choice, compiled at most once for all who ask.
    Ledger ledger(NetworkChoice choice) {
        return ledgers.of(choice);
    }

    Geography geography() {
        return reported.geography();
    }

    MaterialTree materials() {
        return reported.materials();
    }

    /// What is known of agreements and measures.
    Treaties treaties() {
        return new Treaties(readings);
    }

    /// What is known of plants on a day.
    Plants plants(LocalDate day) {
        return new Plants(readings, day);
    }

    /// Countries, materials, agreements, measures or plants, in the order of their ids.
    List<Entity> entities(NodeKind kind) {
        return readings.entities(kind);
    }

    /// Whether an entity is among those that were read; others may exist too.
    boolean knows(NodeId id) {
        return readings.entity(id).isPresent() || geography().countryOf().containsKey(id);
    }

    /// Who controlled whom on a day.
    Control control(LocalDate day) {
        return new Control(asset -> readings.on(NodeKind.OWNERSHIP, asset), day);
    }
}
