package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.neo4j.driver.Record;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Archive;
import io.monazite.graph.Holdings;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Turns over the pages of the graph in Neo4j. Each page is a read of its own, tried again where that helps, so that no
/// transaction stays open for as long as somebody takes to fetch an export.
@ApplicationScoped
class Neo4jArchive implements Archive {

    private static final int PAGE = 1_000;

    private final Statements statements;

    Neo4jArchive(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void publishers(Version version, Consumer<SourceDraft> each) {
        pages(
                Statement.PAGE_OF_PUBLISHERS,
                Parameters.at(version),
                row -> Recorded.publisher(row.get("publisher")),
                SourceDraft::id,
                each);
    }

    @Override
    public void articles(Version version, Consumer<SourceDraft> each) {
        pages(
                Statement.PAGE_OF_ARTICLES,
                Parameters.at(version),
                row -> Recorded.article(row.get("article")),
                SourceDraft::id,
                each);
    }

    @Override
    public void claims(Version version, String prefix, Set<NodeId> withheld, Consumer<RecordedClaim> each) {
        pages(
                Statement.PAGE_OF_CLAIMS,
                withholding(version, withheld).put("about", prefix),
                row -> Recorded.claim(row.get("claim")),
                recorded -> recorded.claim().id(),
                each);
    }

    @Override
    public void facts(NodeKind kind, Version version, Consumer<SourcedFact> each) {
        pages(
                Statement.PAGE_OF_FACTS,
                Parameters.at(version).put("kind", kind.prefix()),
                row -> Rows.sourcedFact(row.get("fact"), row.get("claims")),
                SourcedFact::id,
                each);
    }

    @Override
    public List<RecordedClaim> claimsAbout(Collection<NodeId> subjects, Set<NodeId> withheld, Version version) {
        return claims(Statement.CLAIMS_ABOUT, subjects, withheld, version);
    }

    @Override
    public List<RecordedClaim> claims(Collection<NodeId> ids, Set<NodeId> withheld, Version version) {
        return claims(Statement.RECORDED_CLAIMS, ids, withheld, version);
    }

    @Override
    public List<SourceDraft> sources(Collection<NodeId> ids, Version version) {
        Map<NodeKind, List<NodeId>> kinds = ids.stream().collect(Collectors.groupingBy(NodeId::kind));
        List<SourceDraft> sources = new ArrayList<>(statements.read(
                Statement.PUBLISHERS,
                Parameters.at(version)
                        .ids(kinds.getOrDefault(NodeKind.PUBLISHER, List.of()))
                        .map(),
                row -> Recorded.publisher(row.get("publisher"))));
        sources.addAll(statements.read(
                Statement.ARTICLES,
                Parameters.at(version)
                        .ids(kinds.getOrDefault(NodeKind.ARTICLE, List.of()))
                        .map(),
                row -> Recorded.article(row.get("article"))));
        return List.copyOf(sources);
    }

    @Override
    public Holdings holdings(Version version, String prefix) {
        return statements
                .read(
                        Statement.HOLDINGS,
                        Parameters.at(version).put("about", prefix).map(),
                        row -> new Holdings(
                                row.get("publishers").asLong(),
                                row.get("articles").asLong(),
                                row.get("claims").asLong(),
                                row.get("entities").asLong(),
                                row.get("facts").asLong()))
                .getFirst();
    }

    @Override
    public Map<String, List<NodeId>> licensed(Version version) {
        return statements
                .read(
                        Statement.LICENSED_ARTICLES,
                        Parameters.at(version).map(),
                        row -> Map.entry(row.get("licence").asString(), Rows.ids(row.get("ids"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<RecordedClaim> claims(
            Statement statement, Collection<NodeId> ids, Set<NodeId> withheld, Version version) {
        return statements.read(
                statement, withholding(version, withheld).ids(ids).map(), row -> Recorded.claim(row.get("claim")));
    }

    private <T> void pages(
            Statement statement,
            Parameters parameters,
            Function<Record, T> item,
            Function<T, NodeId> id,
            Consumer<T> each) {
        String position = "";
        List<T> page;
        do {
            page = statements.read(
                    statement,
                    parameters.put("position", position).put("limit", PAGE).map(),
                    item);
            page.forEach(each);
            position = page.isEmpty() ? position : id.apply(page.getLast()).toString();
        } while (page.size() == PAGE);
    }

    private static Parameters withholding(Version version, Set<NodeId> withheld) {
        return Parameters.at(version)
                .put("withheld", withheld.stream().map(NodeId::toString).toList());
    }
}
