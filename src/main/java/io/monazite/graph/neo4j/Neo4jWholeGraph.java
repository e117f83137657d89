package io.monazite.graph.neo4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Changes;
import io.monazite.graph.SupplyFigures;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.provenance.Claim;
import io.monazite.provenance.ReadFact;
import io.monazite.provenance.SourcedFact;

/// Streams the graph in Neo4j.
@ApplicationScoped
class Neo4jWholeGraph implements WholeGraph {

    /// So many facts or entities are asked for by their ids at once.
    private static final int BATCH = 1000;

    /// After so many changes all is read anew.
    private static final int MOST_CHANGES = 100_000;

    private final Statements statements;

    Neo4jWholeGraph(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void supplies(Version version, Consumer<SupplyFigures> each) {
        ToldSupplies told = new ToldSupplies(each);
        statements.stream(Statement.ALL_SUPPLIES, Parameters.at(version).map(), told::add);
        read(told.remaining(), version, fact -> SupplyFigures.of(fact).ifPresent(each));
    }

    @Override
    public void facts(NodeKind kind, Version version, Consumer<ReadFact> each) {
        List<String> remaining = new ArrayList<>();
        if (kind == NodeKind.LOCATION) {
            statements.stream(
                    Statement.ALL_TOLD_LOCATIONS,
                    Parameters.at(version).map(),
                    row -> Rows.toldLocation(row)
                            .ifPresentOrElse(
                                    each, () -> remaining.add(row.get("id").asString())));
        } else {
            statements.stream(
                    Statement.ALL_TOLD_FACTS,
                    Parameters.at(version).put("label", kind.label()).map(),
                    row -> Rows.told(row.get("fact"), row.get("claim"))
                            .ifPresentOrElse(
                                    each,
                                    () -> remaining.add(
                                            row.get("fact").get("id").asString())));
        }
        read(remaining, version, each);
    }

    /// Reads claims where they have to be weighed.
    private void read(List<String> ids, Version version, Consumer<ReadFact> each) {
        forEachBatch(
                ids,
                batch -> statements
                        .read(
                                Statement.FACTS,
                                Parameters.at(version).put("ids", batch).map(),
                                row -> Rows.sourcedFact(row.get("fact"), row.get("claims")))
                        .forEach(fact -> each.accept(ReadFact.of(fact))));
    }

    @Override
    public Optional<Changes> changes(Version from, Version to) {
        if (!isPast(from)) {
            return Optional.empty();
        }
        List<String> ids = statements.read(
                Statement.CHANGED_SUBJECTS,
                Parameters.at(to)
                        .put("from", from.sequence())
                        .put("limit", MOST_CHANGES + 1)
                        .map(),
                row -> row.get("id").asString());
        if (ids.size() > MOST_CHANGES) {
            return Optional.empty();
        }
        Map<Boolean, List<String>> families = ids.stream()
                .collect(Collectors.partitioningBy(id -> NodeId.parse(id).kind().family() == NodeKind.Family.FACT));
        List<SupplyFigures> supplies = new ArrayList<>();
        List<ReadFact> facts = new ArrayList<>();
        List<Fact> withdrawn = new ArrayList<>();
        forEachBatch(
                withoutTold(families.getOrDefault(true, List.of()), to, supplies::add),
                batch -> readFacts(batch, to, facts, withdrawn));
        List<Entity> entities = new ArrayList<>();
        List<String> named = families.getOrDefault(false, List.of());
        forEachBatch(
                named,
                batch -> entities.addAll(statements.read(
                        Statement.ENTITIES,
                        Parameters.at(to).put("ids", batch).map(),
                        row -> Rows.entity(row.get("entity")))));
        Set<NodeId> described = entities.stream().map(Entity::id).collect(Collectors.toSet());
        List<NodeId> undescribed = named.stream()
                .map(NodeId::parse)
                .filter(id -> !described.contains(id))
                .toList();
        return Optional.of(new Changes(facts, supplies, withdrawn, entities, undescribed));
    }

    /// Takes the supplies of which all claims tell alike.
    ///
    /// @return the others, and all other facts
    private List<String> withoutTold(List<String> ids, Version version, Consumer<SupplyFigures> each) {
        Map<Boolean, List<String>> kinds = ids.stream()
                .collect(Collectors.partitioningBy(id -> NodeId.parse(id).kind() == NodeKind.SUPPLY));
        ToldSupplies told = new ToldSupplies(each);
        forEachBatch(
                kinds.getOrDefault(true, List.of()),
                batch -> statements
                        .read(
                                Statement.TOLD_SUPPLIES,
                                Parameters.at(version).put("ids", batch).map(),
                                row -> row.get("supply"))
                        .forEach(told::add));
        return Stream.concat(kinds.getOrDefault(false, List.of()).stream(), told.remaining().stream())
                .toList();
    }

    private void readFacts(List<String> ids, Version version, List<ReadFact> facts, List<Fact> withdrawn) {
        statements.read(
                Statement.KNOWN_FACTS, Parameters.at(version).put("ids", ids).map(), row -> {
                    Fact fact = Rows.fact(row.get("fact"));
                    List<Claim> claims = Rows.claims(row.get("claims"));
                    return claims.stream().anyMatch(claim -> claim.record().retractedAt() == null)
                            ? facts.add(ReadFact.of(SourcedFact.of(fact, claims)))
                            : withdrawn.add(fact);
                });
    }

    /// Whether the version is one of the states that this graph went through: another graph may have had as many loads.
    private boolean isPast(Version version) {
        return statements
                .read(
                        Statement.COMMITTED_AT,
                        Map.of("sequence", version.sequence()),
                        row -> Rows.instant(row.get("recordedAt"), Instant.MIN))
                .contains(version.recordedAt());
    }

    private static void forEachBatch(Collection<String> ids, Consumer<List<String>> batch) {
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += BATCH) {
            batch.accept(all.subList(start, Math.min(all.size(), start + BATCH)));
        }
    }
}
