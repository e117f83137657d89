package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Proposal;
import io.monazite.graph.Proposals;
import io.monazite.graph.Version;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Review;

/// Reads proposals in Neo4j: a page by one statement, and what else is known by another.
@ApplicationScoped
class Neo4jProposals implements Proposals {

    private static final int MOST_NEAR = 10;

    private final Statements statements;

    Neo4jProposals(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Page<Proposal> proposals(Query query, PageRequest request, Version version) {
        Paging paging = Paging.of(request, false);
        List<Proposal> bare = statements.read(
                Statement.PROPOSALS,
                paging.parameters(parameters(query, version).map()),
                Neo4jProposals::bare);
        Map<NodeId, List<Claim>> about = about(bare, version);
        Map<NodeId, List<NodeId>> near = near(bare, version);
        return paging.page(bare.stream()
                .map(proposal -> with(
                        proposal,
                        about.getOrDefault(proposal.claim().about(), List.of()),
                        near.getOrDefault(proposal.claim().about(), List.of())))
                .map(proposal -> Reads.atId(proposal, proposal.claim().id()))
                .toList());
    }

    @Override
    public long count(Query query, Version version) {
        return statements
                .read(
                        Statement.COUNT_PROPOSALS,
                        parameters(query, version).map(),
                        row -> row.get("count").asLong())
                .getFirst();
    }

    @Override
    public Map<NodeId, Proposal> claims(Collection<NodeId> ids, Version version) {
        return new Reads(statements)
                .byId(
                        Parameters.at(version).ids(ids),
                        Statement.REVIEWED_CLAIMS,
                        Neo4jProposals::bare,
                        proposal -> proposal.claim().id());
    }

    private Map<NodeId, List<Claim>> about(List<Proposal> proposals, Version version) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        List<NodeId> subjects =
                proposals.stream().map(proposal -> proposal.claim().about()).toList();
        return statements
                .read(
                        Statement.LIVE_CLAIMS_ABOUT,
                        Parameters.at(version).ids(subjects).map(),
                        row -> Rows.claim(row.get("claim")))
                .stream()
                .sorted(Comparator.comparing(Claim::id))
                .collect(Collectors.groupingBy(Claim::about));
    }

    /// What is nearly the same begins alike: an id tells first between whom, and then of what and when.
    private Map<NodeId, List<NodeId>> near(List<Proposal> proposals, Version version) {
        List<Map<String, String>> beginnings = proposals.stream()
                .filter(proposal -> proposal.fact() != null)
                .map(proposal -> proposal.claim().about())
                .distinct()
                .map(id -> Map.of("id", id.toString(), "kind", id.kind().prefix(), "prefix", beginning(id)))
                .toList();
        if (beginnings.isEmpty()) {
            return Map.of();
        }
        return statements
                .read(
                        Statement.NEAR_FACTS,
                        Parameters.at(version)
                                .put("beginnings", beginnings)
                                .put("most", MOST_NEAR)
                                .map(),
                        row -> Map.entry(
                                NodeId.parse(row.get("id").asString()),
                                NodeId.parse(row.get("near").asString())))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The first two parts of its id; of one that has no more, the first.
    private static String beginning(NodeId fact) {
        String[] parts = fact.toString().split("/");
        int told = Math.min(2, Math.max(1, parts.length - 1));
        return String.join("/", List.of(parts).subList(0, told)) + "/";
    }

    private static Proposal bare(Record row) {
        Value fact = row.get("fact");
        Value score = row.get("claim").get("score");
        return new Proposal(
                Rows.claim(row.get("claim")),
                fact.isNull() ? null : Rows.fact(fact),
                row.containsKey("place") && !row.get("place").isNull()
                        ? NodeId.parse(row.get("place").asString())
                        : null,
                scoreOf(score),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable Double scoreOf(Value score) {
        return score.isNull() ? null : Double.valueOf(score.asDouble());
    }

    private static Proposal with(Proposal bare, List<Claim> about, List<NodeId> near) {
        return new Proposal(
                bare.claim(),
                bare.fact(),
                bare.place(),
                bare.score(),
                about.stream()
                        .filter(claim -> claim.record().review() == Review.ACCEPTED)
                        .toList(),
                about.stream()
                        .filter(claim -> claim.record().review() == Review.PROPOSED
                                && !claim.id().equals(bare.claim().id()))
                        .toList(),
                near);
    }

    private static Parameters parameters(Query query, Version version) {
        return Parameters.at(version)
                .put("article", query.article())
                .put("kind", query.kind() == null ? null : query.kind().prefix())
                .put("least", query.leastScore());
    }
}
