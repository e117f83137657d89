package io.monazite.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.monazite.domain.End;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Archive;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Makes of some facts, entities, claims and articles a part of the graph that is whole in itself: all claims about
/// each subject, what these name, the articles and publishers, and so on until nothing is named that is not there.
final class Closure {

    private final SupplyGraph graph;
    private final Archive archive;
    private final Licences.Terms terms;
    private final Version version;
    private final long most;
    private final Set<NodeId> subjects = new LinkedHashSet<>();
    private final TreeMap<NodeId, RecordedClaim> claims = new TreeMap<>();
    private final Set<NodeId> articles = new HashSet<>();

    /// @param most how many subjects the part may have
    Closure(SupplyGraph graph, Archive archive, Licences.Terms terms, Version version, long most) {
        this.graph = graph;
        this.archive = archive;
        this.terms = terms;
        this.version = version;
        this.most = most;
    }

    /// @throws ExchangeException.TooMuch when more subjects belong together than an export of a part may have
    Content of(Collection<NodeId> ids) {
        Set<NodeId> next = new LinkedHashSet<>();
        ids.stream().filter(id -> id.kind() == NodeKind.ARTICLE).forEach(articles::add);
        next.addAll(subjectsOf(
                ids.stream().filter(id -> id.kind() == NodeKind.CLAIM).toList()));
        ids.stream().filter(Closure::isSubject).forEach(next::add);
        while (!next.isEmpty()) {
            subjects.addAll(next);
            if (subjects.size() > most) {
                throw new ExchangeException.TooMuch("facts and entities", subjects.size(), most);
            }
            List<RecordedClaim> found = archive.claimsAbout(next, terms.withheld(), version);
            found.forEach(claim -> claims.put(claim.claim().id(), claim));
            next = named(found);
            next.removeAll(subjects);
        }
        return content();
    }

    private Content content() {
        claims.values().forEach(claim -> articles.add(claim.claim().article()));
        articles.removeAll(terms.withheld());
        List<SourceDraft> articleRows = ordered(archive.sources(articles, version));
        List<SourceDraft> publishers = ordered(archive.sources(
                articleRows.stream()
                        .map(SourceDraft::publisher)
                        .filter(Objects::nonNull)
                        .toList(),
                version));
        Allowed allowed = new Allowed(graph, archive, terms, version);
        List<SourcedFact> facts = allowed
                .facts(graph.facts(of(NodeKind.Family.FACT), version).values())
                .stream()
                .sorted(Comparator.comparing(SourcedFact::id))
                .toList();
        return new PartContent(
                version,
                publishers,
                articleRows,
                List.copyOf(claims.values()),
                allowed
                        .entities(graph.entities(of(NodeKind.Family.ENTITY), version)
                                .values())
                        .stream()
                        .sorted(Comparator.comparing(entity -> entity.id()))
                        .toList(),
                facts);
    }

    /// What claims name and what is not known to be in the part yet.
    private Set<NodeId> named(List<RecordedClaim> found) {
        Set<NodeId> named = new LinkedHashSet<>();
        Set<NodeId> others = new LinkedHashSet<>();
        for (RecordedClaim recorded : found) {
            ClaimDraft claim = recorded.claim();
            if (claim.subject() instanceof ClaimDraft.OfFact about) {
                about.fact().key().ends().stream().map(End::node).forEach(named::add);
            }
            claim.stated().values().stream()
                    .flatMap(value -> value instanceof Collection<?> list ? list.stream() : Stream.of(value))
                    .flatMap(value -> entity(value.toString()))
                    .forEach(named::add);
            Stream.ofNullable(recorded.place()).forEach(named::add);
            Stream.of(claim.copiedFrom(), claim.computedFrom(), claim.supersedes(), claim.retracts())
                    .flatMap(List::stream)
                    .filter(id -> !claims.containsKey(id))
                    .forEach(others::add);
            Stream.ofNullable(recorded.withdrawal()).forEach(withdrawal -> articles.add(withdrawal.article()));
        }
        named.addAll(subjectsOf(others));
        return named;
    }

    private Set<NodeId> subjectsOf(Collection<NodeId> ids) {
        Set<NodeId> found = new LinkedHashSet<>();
        if (!ids.isEmpty()) {
            archive.claims(ids, terms.withheld(), version)
                    .forEach(claim -> found.add(claim.claim().subject().id()));
        }
        return found;
    }

    private List<NodeId> of(NodeKind.Family family) {
        return subjects.stream().filter(id -> id.kind().family() == family).toList();
    }

    private static boolean isSubject(NodeId id) {
        NodeKind.Family family = id.kind().family();
        return family == NodeKind.Family.ENTITY || family == NodeKind.Family.FACT;
    }

    /// Text that is the id of an entity: a material of an agreement, a member of a group.
    private static Stream<NodeId> entity(String text) {
        try {
            NodeId id = NodeId.parse(text);
            return id.kind().family() == NodeKind.Family.ENTITY ? Stream.of(id) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static List<SourceDraft> ordered(List<SourceDraft> sources) {
        return sources.stream().sorted(Comparator.comparing(SourceDraft::id)).toList();
    }
}
