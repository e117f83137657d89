package io.monazite.criticality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.JointShare;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Share;
import io.monazite.domain.ShareMeasure;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Unknown;

/// Who holds what of a stage, from shares of the world as sources give them.
final class MarketOfShares {

    private final MarketDesk desk;

    MarketOfShares(MarketDesk desk) {
        this.desk = desk;
    }

    Optional<MarketConcentration> answer() {
        List<SourcedFact> shares = MarketDesk.ofOutlook(desk.atlas()
                .all(NodeKind.SHARE)
                .filter(fact -> isAsked((Share) fact.fact()))
                .toList());
        List<SourcedFact> alone = shares.stream()
                .filter(fact -> parties(fact).size() == 1)
                .filter(desk::isStated)
                .toList();
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        Map<NodeId, List<SourcedFact>> byHolder =
                desk.byHolder(alone, fact -> parties(fact).getFirst());
        List<Holding> holdings = byHolder.entrySet().stream()
                .map(entry -> new Holding(
                        entry.getKey(),
                        MarketDesk.members(
                                entry.getValue(), fact -> parties(fact).getFirst()),
                        Sums.of(entry.getValue().stream()
                                .map(MarketDesk::interval)
                                .toList()),
                        Interval.UNKNOWN,
                        null,
                        MarketDesk.ids(entry.getValue())))
                .sorted(MarketDesk.LARGEST_FIRST)
                .toList();
        Concentration figures =
                Concentration.ofWhole(holdings.stream().map(Holding::share).toList());
        List<JointShare> joint = shares.stream()
                .filter(fact -> parties(fact).size() > 1 && fact.reading().amount() != null)
                .map(fact -> joint(fact, holdings))
                .toList();
        desk.remarkOnShares(figures, holdings);
        Outlook outlook = ((Share) alone.getFirst().fact()).outlook();
        return Optional.of(desk.answer(Source.SHARES, null, outlook, figures, holdings, joint, null));
    }

    private boolean isAsked(Share share) {
        return share.material().equals(desk.question().material())
                && share.stage() == desk.question().stage()
                && share.whole().equals(MarketDesk.WORLD)
                && share.measureOf() == ShareMeasure.PRODUCTION
                && desk.isOfYear(share)
                && share.parties().stream().allMatch(party -> party.kind() == desk.holders());
    }

    private JointShare joint(SourcedFact fact, List<Holding> holdings) {
        Set<NodeId> members = new HashSet<>(parties(fact));
        List<Holding> inside = holdings.stream()
                .filter(holding -> members.containsAll(holding.members()))
                .toList();
        List<NodeId> unlisted = parties(fact).stream()
                .filter(party ->
                        inside.stream().noneMatch(holding -> holding.members().contains(party)))
                .toList();
        Interval rest = Sums.difference(
                MarketDesk.interval(fact),
                Sums.of(inside.stream().map(Holding::share).toList()));
        if (!unlisted.isEmpty()) {
            desk.unknown(
                    Unknown.Kind.JOINT_SHARE_NOT_SPLIT,
                    fact.id(),
                    "What is left for %s is %s per cent, by subtraction, and not counted in the bounds."
                            .formatted(
                                    unlisted.stream().map(NodeId::toString).collect(Collectors.joining(" and ")),
                                    Sums.words(rest)));
        }
        return new JointShare(fact.id(), rest, unlisted);
    }

    private static List<NodeId> parties(SourcedFact fact) {
        return ((Share) fact.fact()).parties();
    }
}
