package io.monazite.graph.neo4j;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Withdrawal;
import io.monazite.provenance.Method;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// Reads sources and claims back into the form in which they were recorded: the way back of [Drafts].
final class Recorded {

    /// What [io.monazite.ingest.format.Row#placeOf] puts behind the id of a claim.
    private static final String PLACE = "/location";

    private static final Set<String> OF_SOURCE = Set.of("id", "since", "digest");
    private static final long NO_LINE = 0;

    private Recorded() {}

    static SourceDraft publisher(Value publisher) {
        return source(publisher, null);
    }

    /// @param found a map with `article` and `publisher`
    static SourceDraft article(Value found) {
        Value publisher = found.get("publisher");
        return source(
                found.get("article"),
                publisher.isNull() ? null : NodeId.parse(publisher.get("id").asString()));
    }

    static RecordedClaim claim(Value claim) {
        Value withdrawn = claim.get("withdrawn");
        NodeId id = NodeId.parse(claim.get("id").asString());
        return new RecordedClaim(
                draft(id, claim),
                claim.get("place").isNull()
                        ? null
                        : NodeId.parse(claim.get("place").asString()),
                claim.get("ofPlace").asBoolean(),
                withdrawn.isNull()
                        ? null
                        : new Withdrawal(
                                id,
                                NodeId.parse(withdrawn.get("article").asString()),
                                Rows.text(withdrawn, "note"),
                                NO_LINE));
    }

    private static ClaimDraft draft(NodeId id, Value claim) {
        Value source = claim.get("source");
        return new ClaimDraft(
                id,
                subject(claim),
                Stance.valueOf(claim.get("stance").asString()),
                Rows.amount(claim),
                ClaimProperties.stated(claim),
                NodeId.parse(source.get("article").asString()),
                Rows.passage(source.get("place")),
                Rows.text(claim, "assertedBy"),
                Rows.text(claim, "worded"),
                Rows.ids(claim.get("copiedFrom")),
                Rows.ids(claim.get("computedFrom")),
                withoutPlaces(Rows.ids(claim.get("supersedes"))),
                withoutPlaces(Rows.ids(claim.get("retracts"))),
                Method.valueOf(claim.get("method").asString()),
                Rows.text(claim, "extractor"),
                Review.valueOf(claim.get("review").asString()),
                Rows.text(claim, "reviewedBy"),
                Rows.text(claim, "note"),
                Rows.text(claim, "reviewReason"),
                Rows.figure(claim, "score"),
                NO_LINE);
    }

    private static ClaimDraft.Subject subject(Value claim) {
        NodeId about = NodeId.parse(claim.get("about").asString());
        return about.kind().family() == NodeKind.Family.FACT
                ? new ClaimDraft.OfFact(Rows.fact(claim.get("subject")))
                : new ClaimDraft.OfEntity(about);
    }

    private static SourceDraft source(Value source, @Nullable NodeId publisher) {
        return new SourceDraft(
                NodeId.parse(source.get("id").asString()),
                publisher,
                source.asMap().entrySet().stream()
                        .filter(field -> !OF_SOURCE.contains(field.getKey()))
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, field -> field.getValue().toString())),
                NO_LINE);
    }

    /// Where a claim that describes an entity is retired, the graph retires what its row said of the place with it, and
    /// the row named the first alone.
    private static List<NodeId> withoutPlaces(List<NodeId> claims) {
        Set<NodeId> all = new HashSet<>(claims);
        return claims.stream()
                .filter(claim -> !claim.key().endsWith(PLACE) || !all.contains(described(claim)))
                .toList();
    }

    private static NodeId described(NodeId place) {
        return new NodeId(place.kind(), place.key().substring(0, place.key().length() - PLACE.length()));
    }
}
