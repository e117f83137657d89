package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Ownership;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Stage;
import io.monazite.domain.Unit;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.SourceDraft;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// What a synthetic market's sources say: articles of publishers, and claims in them. Of each flow one, two or three
/// articles tell, two on average; half of those after the first repeat it. Some articles tell of very many flows.
final class Evidence {

    private static final int PUBLISHERS = 200;
    private static final int KINDS_OF_WORDS = 12;
    private static final List<String> PLACES = List.of(
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Coastal",
            "Central",
            "Highland",
            "River",
            "Pacific",
            "Atlantic",
            "Inner",
            "Upper");
    private static final Map<Stage, String> TRADES = Map.of(
            Stage.MINING, "Mining",
            Stage.CONCENTRATE, "Concentrates",
            Stage.CRACKING, "Chemicals",
            Stage.SEPARATION, "Refining",
            Stage.METAL, "Metals",
            Stage.ALLOY, "Alloys",
            Stage.MAGNET, "Magnetics",
            Stage.COMPONENT, "Components",
            Stage.END_USE, "Motors",
            Stage.RECYCLING, "Recycling");

    private final SyntheticMarket market;
    private final Dice dice;
    private long line;

    Evidence(SyntheticMarket market, long seed) {
        this.market = market;
        this.dice = new Dice(~seed);
    }

    List<SourceDraft> publishers() {
        List<SourceDraft> publishers = new ArrayList<>();
        for (int number = 0; number < PUBLISHERS; number++) {
            Map<String, String> stated = Map.of("name", "Publisher " + number, "reliability", "PRESS");
            publishers.add(new SourceDraft(publisher(number), null, stated, ++line));
        }
        return publishers;
    }

    SourceDraft article(int number) {
        Map<String, String> stated = Map.of(
                "title",
                "Report " + number + " on who supplies whom",
                "url",
                "https://example.org/reports/" + number,
                "published",
                "2025-%02d-%02d".formatted(1 + number % 12, 1 + number % 28),
                "kind",
                number % 10 == 0 ? "REPORT" : "ARTICLE");
        return new SourceDraft(article(number, NodeKind.ARTICLE), publisher(number % PUBLISHERS), stated, ++line);
    }

    List<ClaimDraft> ofPlacesAndMaterials() {
        List<ClaimDraft> claims = new ArrayList<>();
        market.countries()
                .forEach(country -> claims.add(ofEntity(country, Map.of("name", "Country " + country.key()))));
        Map<NodeId, NodeId> parents = market.parents();
        for (NodeId material : market.materials()) {
            String name = material.key().replace('-', ' ');
            String stage = market.stageOf(material).name();
            NodeId parent = parents.get(material);
            claims.add(ofEntity(
                    material,
                    parent == null
                            ? Map.of("name", name, "stage", stage)
                            : Map.of("name", name, "stage", stage, "parent", parent.toString())));
        }
        return claims;
    }

    /// What describes a company, and where it is.
    List<ClaimDraft> ofCompany(int company) {
        NodeId id = market.companies().get(company);
        Stage stage = market.stage(company);
        String name = "%s %s %d"
                .formatted(
                        PLACES.get(dice.below(KINDS_OF_WORDS)),
                        market.trades(company) ? "Trading" : TRADES.getOrDefault(stage, stage.name()),
                        company);
        Map<String, Object> stated = Map.of("name", name, "kind", "COMPANY", "roles", List.of(role(company)));
        ClaimDraft described = ofEntity(id, stated);
        Fact place = new Location(id, market.country(company));
        return List.of(described, draft("place-" + id.key(), place, null, Map.of(), described.article(), List.of()));
    }

    /// That a company belongs to another, as one in seven does; nobody owns itself by way of others.
    List<ClaimDraft> ofOwner(int company) {
        if (company == 0 || company % 7 != 0) {
            return List.of();
        }
        NodeId owned = market.companies().get(company);
        NodeId owner = market.companies().get(dice.below(company));
        return List.of(draft(
                "owner-" + owned.key(),
                new Ownership(owner, owned, null),
                null,
                Map.of("state", "HELD", "control", true),
                someArticle(),
                List.of()));
    }

    /// What the articles say of a flow; those that repeat the first say so.
    List<ClaimDraft> ofFlow(int flow) {
        Fact supply = market.supply(flow);
        Amount amount = amount(market.tonnes(flow));
        List<ClaimDraft> claims = new ArrayList<>();
        for (int number = 0; number <= flow % 3; number++) {
            boolean copies = number > 0 && dice.chance(0.5);
            claims.add(draft(
                    "flow-" + flow + "-" + number,
                    supply,
                    amount,
                    Map.of("status", "SHIPPED"),
                    someArticle(),
                    copies ? List.of(claims.getFirst().id()) : List.of()));
        }
        return claims;
    }

    private static @Nullable Amount amount(Interval tonnes) {
        if (tonnes.isUnknown()) {
            return null;
        }
        Qualifier qualifier = tonnes.high() == null
                ? Qualifier.MORE_THAN
                : tonnes.high().equals(tonnes.low()) ? Qualifier.EXACT : Qualifier.BETWEEN;
        return new Amount(tonnes, Unit.TONNE, Basis.GROSS, qualifier);
    }

    private ClaimDraft ofEntity(NodeId entity, Map<String, Object> stated) {
        return draft(entity.key(), new ClaimDraft.OfEntity(entity), null, stated, someArticle(), List.of());
    }

    private ClaimDraft draft(
            String key,
            Fact fact,
            @Nullable Amount amount,
            Map<String, Object> stated,
            NodeId article,
            List<NodeId> copies) {
        return draft(key, new ClaimDraft.OfFact(fact), amount, stated, article, copies);
    }

    private ClaimDraft draft(
            String key,
            ClaimDraft.Subject subject,
            @Nullable Amount amount,
            Map<String, Object> stated,
            NodeId article,
            List<NodeId> copies) {
        return new ClaimDraft(
                new NodeId(NodeKind.CLAIM, key),
                subject,
                Stance.ASSERTS,
                amount,
                stated,
                article,
                Passage.NOT_RECORDED,
                null,
                null,
                copies,
                List.of(),
                List.of(),
                List.of(),
                Method.HAND,
                null,
                Review.ACCEPTED,
                null,
                null,
                ++line);
    }

    /// The first articles tell of most.
    private NodeId someArticle() {
        double drawn = dice.share();
        return article((int) (market.size().articles() * drawn * drawn), NodeKind.ARTICLE);
    }

    private static NodeId article(int number, NodeKind kind) {
        return new NodeId(kind, "r" + number);
    }

    private static NodeId publisher(int number) {
        return new NodeId(NodeKind.PUBLISHER, "p" + number);
    }

    private String role(int company) {
        return market.trades(company)
                ? "TRADER"
                : switch (market.stage(company)) {
                    case MINING, CONCENTRATE -> "MINER";
                    case CRACKING, SEPARATION -> "SEPARATOR";
                    case METAL, ALLOY -> "METAL_MAKER";
                    case MAGNET -> "MAGNET_MAKER";
                    case COMPONENT, END_USE -> "END_USER";
                    case RECYCLING -> "RECYCLER";
                };
    }
}
