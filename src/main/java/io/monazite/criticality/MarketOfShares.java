package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.criticality.Consolidation.Told;
import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.JointShare;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.criticality.measure.Concentration.Joint;
import io.monazite.criticality.measure.Concentration.Unlisted;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Share;
import io.monazite.domain.ShareMeasure;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Unknown;

/// Who holds what of a stage, from shares of the world as sources give them.
final class MarketOfShares {

    private static final int FEW = 4;

    private final MarketDesk desk;
    private final KnownMakers makers;

    MarketOfShares(MarketDesk desk) {
        this.desk = desk;
        this.makers = new KnownMakers(desk);
    }

    Optional<MarketConcentration> answer() {
        List<SourcedFact> shares = MarketDesk.ofOutlook(desk.atlas()
                        .all(NodeKind.SHARE)
                        .filter(fact -> isAsked((Share) fact.fact()))
                        .toList())
                .stream()
                .filter(desk::isStated)
                .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        Map<NodeId, List<SourcedFact>> byHolder = desk.byHolder(
                shares.stream().filter(this::isAlone).toList(),
                fact -> parties(fact).getFirst());
        List<Holding> holdings = byHolder.entrySet().stream()
                .map(entry -> new Holding(
                        entry.getKey(),
                        MarketDesk.members(
                                entry.getValue(), fact -> parties(fact).getFirst()),
                        desk.sum(entry.getValue().stream()
                                .map(fact -> new Told(
                                        parties(fact).getFirst(), true, MarketDesk.interval(fact), List.of(fact)))
                                .toList()),
                        Interval.UNKNOWN,
                        null,
                        MarketDesk.ids(entry.getValue())))
                .sorted(MarketDesk.LARGEST_FIRST)
                .toList();
        List<JointShare> joint = shares.stream()
                .filter(fact -> !isAlone(fact))
                .map(fact -> joint(fact, holdings))
                .toList();
        Concentration figures = figures(holdings, joint);
        return Optional.of(desk.answer(
                Source.SHARES, null, ((Share) shares.getFirst().fact()).outlook(), figures, holdings, joint, null));
    }

    private Concentration figures(List<Holding> holdings, List<JointShare> joint) {
        List<JointShare> apart = apart(joint);
        Set<NodeId> listed = new TreeSet<>();
        holdings.forEach(holding -> listed.addAll(holding.members()));
        apart.forEach(share -> listed.addAll(share.unlisted()));
        makers.remarkOnPeriods(NodeKind.SHARE, listed);
        List<Interval> alone = holdings.stream().map(Holding::share).toList();
        List<Joint> together = apart.stream()
                .map(share -> new Joint(share.rest(), share.unlisted().size()))
                .toList();
        Concentration figures = Concentration.ofWhole(alone, together, Unlisted.SMALLER);
        desk.remarkOnShares(
                figures,
                Stream.concat(alone.stream(), together.stream().map(Joint::rest))
                        .toList());
        double unlisted =
                figures.unlisted() == null ? 0 : Sums.first(figures.unlisted().high(), 0.0);
        Set<NodeId> further = makers.unlisted(listed);
        joint.forEach(share -> share.unlisted().stream()
                .filter(party -> !listed.contains(party))
                .forEach(further::add));
        boolean larger = together.stream()
                .anyMatch(share -> Sums.first(share.rest().high(), 0.0) / share.holders() > figures.block());
        if (unlisted <= figures.block() || (further.isEmpty() && !larger)) {
            return figures;
        }
        further.forEach(party -> desk.unknown(
                Unknown.Kind.REMAINDER_NOT_LISTED,
                party,
                "%s is known to make %s, and no share of it is listed for %d: it may hold all that is not listed."
                        .formatted(
                                party,
                                desk.question().material(),
                                desk.question().year())));
        return Concentration.ofWhole(alone, together, Unlisted.OF_ANY_SIZE);
    }

    /// Of joint shares that have holders in common, the larger alone is counted.
    private static List<JointShare> apart(List<JointShare> joint) {
        Set<NodeId> counted = new HashSet<>();
        List<JointShare> apart = new ArrayList<>();
        joint.stream()
                .filter(share -> !share.unlisted().isEmpty())
                .sorted(Comparator.comparingDouble((JointShare share) ->
                                -Sums.first(share.rest().low(), share.rest().best(), 0.0))
                        .thenComparing(JointShare::fact))
                .filter(share -> share.unlisted().stream().noneMatch(counted::contains))
                .forEach(share -> {
                    counted.addAll(share.unlisted());
                    apart.add(share);
                });
        return apart;
    }

    private boolean isAsked(Share share) {
        return share.material().equals(desk.question().material())
                && share.stage() == desk.question().stage()
                && share.whole().equals(MarketDesk.WORLD)
                && share.measureOf() == ShareMeasure.PRODUCTION
                && desk.isOfYear(share)
                && share.parties().stream()
                        .allMatch(party -> party.kind() == desk.holders() && !party.equals(MarketDesk.WORLD));
    }

    private boolean isAlone(SourcedFact fact) {
        return parties(fact).size() == 1 && !desk.atlas().isGroup(parties(fact).getFirst());
    }

    /// A group of countries holds its share as its members do together.
    private JointShare joint(SourcedFact fact, List<Holding> holdings) {
        Set<NodeId> members = parties(fact).stream()
                .flatMap(party -> desk.atlas().isGroup(party)
                        ? desk.atlas().geography().members().getOrDefault(party, Set.of()).stream()
                        : Stream.of(party))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Holding> inside = holdings.stream()
                .filter(holding -> members.containsAll(holding.members()))
                .toList();
        List<NodeId> unlisted = members.stream()
                .filter(party ->
                        inside.stream().noneMatch(holding -> holding.members().contains(party)))
                .toList();
        Interval all = MarketDesk.interval(fact);
        Interval left =
                Sums.difference(all, Sums.of(inside.stream().map(Holding::share).toList()));
        Interval rest = new Interval(left.low(), left.best(), left.high() == null ? all.high() : left.high());
        if (!unlisted.isEmpty() && Sums.first(rest.high(), 1.0) > 0) {
            desk.unknown(
                    Unknown.Kind.JOINT_SHARE_NOT_SPLIT,
                    fact.id(),
                    inside.isEmpty()
                            ? "%s hold %s per cent together, and no source divides it."
                                    .formatted(named(unlisted, fact), Sums.words(rest))
                            : "What is left for %s is %s per cent, by subtraction, and no source divides it."
                                    .formatted(named(unlisted, fact), Sums.words(rest)));
        }
        return new JointShare(fact.id(), rest, unlisted);
    }

    private String named(List<NodeId> unlisted, SourcedFact fact) {
        return unlisted.size() <= FEW
                ? desk.words(unlisted)
                : "%d parties of %s".formatted(unlisted.size(), desk.words(parties(fact)));
    }

    private static List<NodeId> parties(SourcedFact fact) {
        return ((Share) fact.fact()).parties();
    }
}
