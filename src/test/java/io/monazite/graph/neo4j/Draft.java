package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Fact;
import io.monazite.domain.FactParts;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;
import io.monazite.graph.ClaimDraft;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// Puts a claim together, saying only what matters to a test.
final class Draft {

    private final NodeId id;
    private final ClaimDraft.Subject subject;
    private final Map<String, Object> stated = new HashMap<>();
    private final List<NodeId> copiedFrom = new ArrayList<>();
    private final List<NodeId> computedFrom = new ArrayList<>();
    private final List<NodeId> supersedes = new ArrayList<>();
    private final List<NodeId> retracts = new ArrayList<>();
    private String article = "article:a1";
    private Review review = Review.ACCEPTED;
    private @Nullable Amount amount;
    private Stance stance = Stance.ASSERTS;

    private Draft(String id, ClaimDraft.Subject subject) {
        this.id = NodeId.parse("claim:" + id);
        this.subject = subject;
    }

    /// A claim that describes an entity.
    static Draft of(String id, String entity, String name) {
        return new Draft(id, new ClaimDraft.OfEntity(NodeId.parse(entity))).with("name", name);
    }

    /// A claim about a fact.
    static Draft of(String id, Fact fact) {
        return new Draft(id, new ClaimDraft.OfFact(fact));
    }

    /// A fact by its parts, each as `name=value`; several values are joined by commas.
    static Fact fact(NodeKind kind, String... parts) {
        return new FactParts(
                        kind,
                        Arrays.stream(parts)
                                .map(part -> part.split("=", 2))
                                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1].split(",")))))
                .fact();
    }

    /// An actual flow of NdPr in 2024.
    static Fact flow(String supplier, String buyer) {
        return flow(supplier, buyer, "material:ndpr", "ACTUAL");
    }

    static Fact flow(String supplier, String buyer, String material, String statusClass) {
        return fact(
                NodeKind.SUPPLY,
                "supplier=" + supplier,
                "buyer=" + buyer,
                "material=" + material,
                "basis=REO",
                "period=2024",
                "statusClass=" + statusClass);
    }

    Draft with(String field, Object value) {
        stated.put(field, value);
        return this;
    }

    Draft in(String source) {
        article = source;
        return this;
    }

    Draft tonnes(double tonnes) {
        amount = new Amount(Interval.exactly(tonnes), Unit.TONNE, Basis.REO, Qualifier.EXACT);
        return this;
    }

    /// A quantity that is not known to a single figure.
    Draft tonnes(Interval tonnes, Qualifier qualifier) {
        amount = new Amount(tonnes, Unit.TONNE, Basis.REO, qualifier);
        return this;
    }

    Draft denies() {
        stance = Stance.DENIES;
        return this;
    }

    Draft copies(String... claims) {
        return add(copiedFrom, claims);
    }

    Draft computedFrom(String... claims) {
        return add(computedFrom, claims);
    }

    Draft supersedes(String... claims) {
        return add(supersedes, claims);
    }

    Draft retracts(String... claims) {
        return add(retracts, claims);
    }

    Draft proposed() {
        review = Review.PROPOSED;
        return this;
    }

    ClaimDraft build() {
        return new ClaimDraft(
                id,
                subject,
                stance,
                amount,
                Map.copyOf(stated),
                NodeId.parse(article),
                new Passage("p. 3", null, null, null),
                "the ministry",
                null,
                copiedFrom,
                computedFrom,
                supersedes,
                retracts,
                Method.HAND,
                null,
                review,
                null,
                null,
                1);
    }

    private Draft add(List<NodeId> claims, String... ids) {
        Arrays.stream(ids).map(each -> NodeId.parse("claim:" + each)).forEach(claims::add);
        return this;
    }
}
