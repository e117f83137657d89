package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.graph.Changes;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.Version;
import io.monazite.provenance.Claim;
import io.monazite.provenance.ClaimLink;
import io.monazite.provenance.Description;
import io.monazite.provenance.LeftOut;
import io.monazite.provenance.ReadFact;
import io.monazite.provenance.SourceKind;
import io.monazite.provenance.SourcedFact;

/// Reads from Neo4j what has to be known to leave sources out.
final class Neo4jWithout implements GraphWithout {

    /// Of claims in the sources, and on them.
    private static final int MOST = 100_000;

    private static final int BATCH = 1000;

    private final Statements statements;

    Neo4jWithout(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Said> said(Collection<NodeId> sources, Version version) {
        List<String> named = texts(sources);
        List<ClaimLink> links = statements.read(
                Statement.CLAIM_LINKS,
                Parameters.at(version)
                        .put("sources", named)
                        .put("limit", MOST + 1)
                        .map(),
                Neo4jWithout::link);
        if (links.size() > MOST) {
            return Optional.empty();
        }
        List<ClaimLink.Retired> retired = statements.read(
                Statement.RETIRED_CLAIMS,
                Parameters.at(version)
                        .put("sources", named)
                        .put(
                                "claims",
                                links.stream()
                                        .map(link -> link.claim().toString())
                                        .toList())
                        .map(),
                Neo4jWithout::retired);
        return Optional.of(new Said(links, retired));
    }

    @Override
    public Set<NodeId> hanging(
            Collection<NodeId> entities, Set<NodeKind> kinds, Set<NodeKind> allOf, int most, Version version) {
        return Set.copyOf(statements.read(
                Statement.HANGING_FACTS,
                Parameters.at(version)
                        .put("ids", texts(entities))
                        .put("kinds", prefixes(kinds))
                        .put(
                                "allOf",
                                allOf.stream().map(NodeKind::label).sorted().toList())
                        .put("limit", most)
                        .map(),
                row -> id(row.get("id"))));
    }

    @Override
    public Set<NodeId> articles(Collection<NodeId> subjects, int most, Version version) {
        return Set.copyOf(statements.read(
                Statement.BEARING_ARTICLES,
                Parameters.at(version)
                        .put("ids", texts(subjects))
                        .put("limit", most)
                        .map(),
                row -> id(row.get("id"))));
    }

    private static List<String> texts(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).sorted().toList();
    }

    private static List<String> prefixes(Set<NodeKind> kinds) {
        return kinds.stream().map(NodeKind::prefix).sorted().toList();
    }

    @Override
    public Claims claims(Collection<NodeId> subjects, Version version) {
        Map<Boolean, List<String>> families = subjects.stream()
                .collect(Collectors.partitioningBy(
                        id -> id.kind().family() == NodeKind.Family.FACT,
                        Collectors.mapping(NodeId::toString, Collectors.toList())));
        Read read = new Read(new HashMap<>(), new HashMap<>());
        inBatches(Statement.KNOWN_FACTS, families.getOrDefault(true, List.of()), version)
                .forEach(row -> read.facts.put(Rows.fact(row.get("fact")), Rows.claims(row.get("claims"))));
        inBatches(Statement.DESCRIPTIONS, families.getOrDefault(false, List.of()), version)
                .forEach(row ->
                        read.entities.put(NodeId.parse(row.get("id").asString()), Rows.claims(row.get("claims"))));
        return read;
    }

    private List<Record> inBatches(Statement statement, List<String> ids, Version version) {
        List<Record> rows = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += BATCH) {
            List<String> batch = ids.subList(start, Math.min(ids.size(), start + BATCH));
            rows.addAll(statements.read(
                    statement, Parameters.at(version).put("ids", batch).map(), row -> row));
        }
        return rows;
    }

    private record Read(Map<Fact, List<Claim>> facts, Map<NodeId, List<Claim>> entities) implements Claims {

        @Override
        public List<Claim> of(NodeId subject, LeftOut leftOut) {
            return Stream.concat(
                            facts.entrySet().stream()
                                    .filter(fact -> fact.getKey().id().equals(subject))
                                    .map(Map.Entry::getValue),
                            Optional.ofNullable(entities.get(subject)).stream())
                    .flatMap(claims -> leftOut.of(claims).stream())
                    .toList();
        }

        @Override
        public Rest without(LeftOut leftOut) {
            Set<NodeId> touched = leftOut.touched();
            Map<NodeId, SourcedFact> remaining = new HashMap<>();
            List<Fact> withdrawn = new ArrayList<>();
            facts.forEach((fact, claims) -> {
                List<Claim> rest = touched.contains(fact.id()) ? leftOut.of(claims) : List.of();
                if (isAnyLive(rest)) {
                    remaining.put(fact.id(), SourcedFact.of(fact, rest));
                } else if (touched.contains(fact.id())) {
                    withdrawn.add(fact);
                }
            });
            List<Entity> described = new ArrayList<>();
            List<NodeId> undescribed = new ArrayList<>();
            entities.forEach((id, claims) -> {
                List<Claim> rest = touched.contains(id) ? live(leftOut.of(claims)) : List.of();
                if (!rest.isEmpty()) {
                    described.add(Description.of(id, rest));
                } else if (touched.contains(id)) {
                    undescribed.add(id);
                }
            });
            List<ReadFact> read = remaining.values().stream().map(ReadFact::of).toList();
            return new Rest(new Changes(read, List.of(), withdrawn, described, undescribed), remaining);
        }

        private static boolean isAnyLive(List<Claim> claims) {
            return !live(claims).isEmpty();
        }

        private static List<Claim> live(List<Claim> claims) {
            return claims.stream()
                    .filter(claim -> claim.record().retractedAt() == null)
                    .toList();
        }
    }

    private static ClaimLink link(Record row) {
        return new ClaimLink(
                id(row.get("id")),
                id(row.get("about")),
                id(row.get("article")),
                row.get("publisher").isNull() ? null : id(row.get("publisher")),
                SourceKind.valueOf(row.get("kind").asString()),
                row.get("published").isNull()
                        ? null
                        : PartialDate.parse(row.get("published").asString()),
                ids(row.get("copiedFrom")),
                ids(row.get("computedFrom")),
                ids(row.get("heirs")));
    }

    private static ClaimLink.Retired retired(Record row) {
        return new ClaimLink.Retired(
                id(row.get("id")),
                id(row.get("about")),
                ids(row.get("by")),
                row.get("withdrawnBy").asList(source -> Set.copyOf(new HashSet<>(ids(source)))));
    }

    private static List<NodeId> ids(Value ids) {
        return ids.asList(Neo4jWithout::id);
    }

    private static NodeId id(Value id) {
        return NodeId.parse(id.asString());
    }
}
