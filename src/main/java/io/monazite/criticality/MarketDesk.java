package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.Consolidation.Told;
import io.monazite.criticality.MarketConcentration.By;
import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.JointShare;
import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.OverPeriod;
import io.monazite.domain.Production;
import io.monazite.domain.Share;
import io.monazite.domain.ShareMeasure;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// What gathering from shares and from tonnes have in common: the question, who owns whom, and what is to be said.
final class MarketDesk {

    static final NodeId WORLD = NodeId.country("WORLD");
    static final Comparator<Holding> LARGEST_FIRST = Comparator.comparingDouble((Holding holding) -> -Sums.first(
                    holding.share().best(),
                    holding.share().low(),
                    holding.share().high()))
            .thenComparing(Holding::holder);

    private final Atlas atlas;
    private final Question question;
    private final Control control;
    private final Consolidation consolidation;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Map<NodeId, NodeId> owners = new HashMap<>();

    /// @param control who controls whom when owners are asked for
    MarketDesk(Atlas atlas, Question question, Control control) {
        this.atlas = atlas;
        this.question = question;
        this.control = control;
        this.consolidation = new Consolidation(control);
    }

    Atlas atlas() {
        return atlas;
    }

    Question question() {
        return question;
    }

    void assume(Assumption assumption) {
        assumptions.add(assumption);
    }

    MarketConcentration answer(
            @Nullable Source source,
            @Nullable Basis basis,
            @Nullable Outlook outlook,
            @Nullable Concentration figures,
            List<Holding> holdings,
            List<JointShare> joint,
            @Nullable NodeId whole) {
        return new MarketConcentration(
                atlas.snapshot(),
                question,
                source,
                basis,
                outlook,
                figures,
                holdings,
                joint,
                whole,
                new Remarks(unknowns, assumptions));
    }

    /// The same with one more remark about the material.
    MarketConcentration with(MarketConcentration found, Unknown.Kind kind, String message) {
        unknown(kind, question.material(), message);
        return answer(
                found.source(),
                found.basis(),
                found.outlook(),
                found.figures(),
                found.shares(),
                found.jointShares(),
                found.whole());
    }

    MarketConcentration nothing() {
        KnownMakers makers = new KnownMakers(this);
        makers.remarkOnPeriods(NodeKind.SHARE, Set.of());
        makers.remarkOnPeriods(NodeKind.PRODUCTION, Set.of());
        String elsewhere = atlas.all(NodeKind.SHARE)
                .map(fact -> (Share) fact.fact())
                .filter(share ->
                        share.stage() == question.stage() && share.whole().equals(WORLD) && isOfYear(share))
                .map(share -> share.material().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String others = otherHolders();
        unknown(
                Unknown.Kind.NO_KNOWN_FIGURE,
                question.material(),
                "No source says %s holds what of %s at the stage %s in %d.%s%s"
                        .formatted(
                                question.by() == By.COUNTRY ? "which country" : "which company",
                                question.material(),
                                question.stage(),
                                question.year(),
                                elsewhere.isEmpty()
                                        ? ""
                                        : " Shares of that stage and year are known of: " + elsewhere + ".",
                                others.isEmpty()
                                        ? ""
                                        : " By %s there are figures of: %s."
                                                .formatted(
                                                        question.by() == By.COUNTRY ? "ultimate owner" : "country",
                                                        others)));
        return answer(null, null, null, null, List.of(), List.of(), null);
    }

    /// Those of whom there are figures where holders are told apart the other way.
    private String otherHolders() {
        Stream<NodeId> shares = atlas.all(NodeKind.SHARE)
                .map(fact -> (Share) fact.fact())
                .filter(share -> share.material().equals(question.material())
                        && share.stage() == question.stage()
                        && share.whole().equals(WORLD)
                        && share.measureOf() == ShareMeasure.PRODUCTION
                        && isOfYear(share))
                .flatMap(share -> share.parties().stream());
        Stream<NodeId> made = atlas.all(NodeKind.PRODUCTION)
                .map(fact -> (Production) fact.fact())
                .filter(production -> production.material().equals(question.material())
                        && isOfYear(production)
                        && Stages.of(production, atlas)
                                .filter(question.stage()::equals)
                                .isPresent())
                .map(Production::party);
        return Stream.concat(shares, made)
                .filter(party -> party.kind() != holders() && !atlas.isGroup(party))
                .map(NodeId::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    void unknown(Unknown.Kind kind, NodeId about, String message) {
        unknowns.add(new Unknown(kind, about, message));
    }

    NodeKind holders() {
        return switch (question.by()) {
            case COUNTRY -> NodeKind.COUNTRY;
            case ULTIMATE_OWNER -> NodeKind.COMPANY;
        };
    }

    Map<NodeId, List<SourcedFact>> byHolder(List<SourcedFact> facts, Function<SourcedFact, NodeId> party) {
        return facts.stream()
                .collect(Collectors.groupingBy(fact -> holder(party.apply(fact)), TreeMap::new, Collectors.toList()));
    }

    private NodeId holder(NodeId party) {
        return question.by() == By.COUNTRY ? party : owners.computeIfAbsent(party, this::owner);
    }

    /// What the companies of one holder hold together.
    Interval sum(List<Told> told) {
        Consolidation.Sum sum = consolidation.sum(told);
        sum.heads()
                .forEach(head -> unknown(
                        Unknown.Kind.FIGURES_MAY_OVERLAP,
                        head,
                        ("Whether the figure of %s holds those of the companies under it is not said: what they hold"
                                        + " together lies between the larger and both.")
                                .formatted(head)));
        return sum.figure();
    }

    /// Of several companies the one furthest down.
    NodeId lowest(Collection<NodeId> parties) {
        return consolidation.lowest(parties);
    }

    private NodeId owner(NodeId company) {
        List<NodeId> above = control.ultimateParents(company);
        if (above.size() > 1) {
            unknown(
                    Unknown.Kind.OWNER_NOT_CLEAR,
                    company,
                    "Sources name %d ultimate owners of %s: it stands for itself.".formatted(above.size(), company));
        }
        return above.size() == 1 ? above.getFirst() : company;
    }

    boolean isOfYear(OverPeriod fact) {
        return fact.period().calendarYear().orElse(Integer.MIN_VALUE) == question.year();
    }

    boolean isStated(SourcedFact fact) {
        if (interval(fact).isUnknown()) {
            unknown(Unknown.Kind.TONNAGE_NOT_STATED, fact.id(), "No source gives the figure, and it is left out.");
            return false;
        }
        return true;
    }

    /// What was, where anything of it is known; else what is foreseen.
    static List<SourcedFact> ofOutlook(List<SourcedFact> facts) {
        Predicate<SourcedFact> actual = fact ->
                Outlook.ACTUAL.name().equals(fact.fact().key().attributes().get("outlook"));
        List<SourcedFact> was = facts.stream().filter(actual).toList();
        return was.isEmpty() ? facts : was;
    }

    /// @param shares that are counted, alone or joint
    void remarkOnShares(Concentration figures, List<Interval> shares) {
        double listed = shares.stream()
                .mapToDouble(share -> Sums.first(share.low(), 0.0))
                .sum();
        Interval unlisted = figures.unlisted();
        if (listed > 100) {
            unknown(
                    Unknown.Kind.PARTS_EXCEED_WHOLE,
                    question.material(),
                    "The shares add up to %s per cent: they are taken down in proportion."
                            .formatted(Sums.plain(listed)));
        } else if (unlisted != null && Sums.first(unlisted.high(), 0.0) > 0) {
            unknown(
                    Unknown.Kind.REMAINDER_NOT_LISTED,
                    question.material(),
                    "No source says who holds %s per cent of the world's %s at this stage."
                            .formatted(Sums.range(unlisted), question.material()));
        }
    }

    String words(List<NodeId> parties) {
        return parties.stream().map(NodeId::toString).collect(Collectors.joining(" and "));
    }

    static List<NodeId> members(List<SourcedFact> facts, Function<SourcedFact, NodeId> party) {
        return facts.stream().map(party).distinct().sorted().toList();
    }

    static List<NodeId> ids(List<SourcedFact> facts) {
        return facts.stream().map(SourcedFact::id).sorted().toList();
    }

    static Interval interval(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        return amount == null ? Interval.UNKNOWN : amount.interval();
    }
}
