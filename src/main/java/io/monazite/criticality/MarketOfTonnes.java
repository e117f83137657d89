package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// Who holds what of a stage, from tonnes of production in one basis.
final class MarketOfTonnes {

    private static final int YEARS_NEAR = 3;

    private final MarketDesk desk;

    MarketOfTonnes(MarketDesk desk) {
        this.desk = desk;
    }

    Optional<MarketConcentration> answer() {
        List<SourcedFact> made = MarketDesk.ofOutlook(desk.atlas()
                .all(NodeKind.PRODUCTION)
                .filter(fact -> isAsked((Production) fact.fact()))
                .toList());
        List<SourcedFact> parts = made.stream()
                .filter(fact -> !production(fact).party().equals(MarketDesk.WORLD))
                .filter(desk::isStated)
                .toList();
        Optional<Basis> basis = commonest(parts);
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        parts.stream()
                .filter(fact -> production(fact).basis() != basis.get())
                .forEach(fact -> desk.unknown(
                        Unknown.Kind.BASIS_NOT_CONVERTIBLE,
                        fact.id(),
                        "What %s made is counted in %s and not in %s, and left out."
                                .formatted(
                                        production(fact).party(),
                                        production(fact).basis(),
                                        basis.get())));
        List<SourcedFact> counted = parts.stream()
                .filter(fact -> production(fact).basis() == basis.get())
                .toList();
        Optional<SourcedFact> world = made.stream()
                .filter(fact -> production(fact).party().equals(MarketDesk.WORLD)
                        && production(fact).basis() == basis.get()
                        && fact.reading().amount() != null)
                .findFirst();
        return Optional.of(ofTonnes(counted, basis.get(), world.orElse(null)));
    }

    private MarketConcentration ofTonnes(List<SourcedFact> parts, Basis basis, @Nullable SourcedFact world) {
        Map<NodeId, List<SourcedFact>> byParty = parts.stream()
                .collect(Collectors.groupingBy(fact -> production(fact).party(), TreeMap::new, Collectors.toList()));
        List<SourcedFact> counted = byParty.values().stream()
                .flatMap(facts -> whole(facts).stream())
                .toList();
        Map<NodeId, List<SourcedFact>> byHolder =
                desk.byHolder(counted, fact -> production(fact).party());
        List<NodeId> holders = List.copyOf(byHolder.keySet());
        List<Interval> tonnes = holders.stream()
                .map(holder -> Sums.of(byHolder.getOrDefault(holder, List.of()).stream()
                        .map(MarketDesk::interval)
                        .toList()))
                .toList();
        Interval total = Sums.of(tonnes);
        SourcedFact used = world != null && holds(world, total) ? world : null;
        List<Interval> shares = used != null
                ? tonnes.stream()
                        .map(part -> Concentration.shareOf(part, MarketDesk.interval(used)))
                        .toList()
                : Concentration.sharesOfSum(tonnes);
        List<Holding> holdings = new ArrayList<>();
        for (int at = 0; at < holders.size(); at++) {
            List<SourcedFact> facts = byHolder.getOrDefault(holders.get(at), List.of());
            holdings.add(new Holding(
                    holders.get(at),
                    MarketDesk.members(facts, fact -> production(fact).party()),
                    shares.get(at),
                    tonnes.get(at),
                    basis,
                    MarketDesk.ids(facts)));
        }
        holdings.sort(MarketDesk.LARGEST_FIRST);
        boolean missing = remarkOnMissing(counted);
        Concentration measured = used != null ? Concentration.ofWhole(shares) : Concentration.ofListed(shares);
        Concentration figures = missing ? null : measured;
        if (used != null) {
            desk.remarkOnShares(measured, holdings);
        } else {
            remarkOnWhole(world, total, basis);
        }
        remarkOnStage(counted);
        Outlook outlook = production(parts.getFirst()).outlook();
        return desk.answer(
                Source.PRODUCTION, basis, outlook, figures, holdings, List.of(), used == null ? null : used.id());
    }

    /// Whether the world's figure leaves room for its parts.
    private static boolean holds(SourcedFact world, Interval parts) {
        Interval whole = MarketDesk.interval(world);
        return whole.best() != null && Sums.first(parts.best(), parts.low(), 0.0) <= whole.best();
    }

    private void remarkOnWhole(@Nullable SourcedFact world, Interval total, Basis basis) {
        if (world != null) {
            desk.unknown(
                    Unknown.Kind.PARTS_EXCEED_WHOLE,
                    world.id(),
                    "The world's figure is %s t %s, and the parts listed add up to %s t: shares are of what is listed."
                            .formatted(Sums.words(MarketDesk.interval(world)), basis, Sums.words(total)));
        }
        desk.unknown(
                Unknown.Kind.WHOLE_NOT_STATED,
                desk.question().material(),
                "No usable figure tells what the world made: shares are of what is listed, and so at most as stated.");
    }

    /// Whoever makes it in other years, and of whose making in this one nobody tells, may hold more than all who are
    /// listed: there is no index then.
    private boolean remarkOnMissing(List<SourcedFact> counted) {
        Set<NodeId> listed =
                counted.stream().map(fact -> production(fact).party()).collect(Collectors.toSet());
        List<NodeId> missing = desk.atlas()
                .all(NodeKind.PRODUCTION)
                .map(MarketOfTonnes::production)
                .filter(made -> made.material().equals(desk.question().material())
                        && made.outlook() == Outlook.ACTUAL
                        && made.party().kind() == desk.holders()
                        && !desk.atlas().isGroup(made.party())
                        && Stages.of(made, desk.atlas())
                                .filter(desk.question().stage()::equals)
                                .isPresent()
                        && isNear(made))
                .map(Production::party)
                .distinct()
                .filter(party -> !listed.contains(party))
                .toList();
        missing.forEach(party -> desk.unknown(
                Unknown.Kind.TONNAGE_NOT_STATED,
                party,
                "%s makes %s in other years, and no figure that can be counted tells how much in %d: there is no index."
                        .formatted(
                                party,
                                desk.question().material(),
                                desk.question().year())));
        return !missing.isEmpty();
    }

    private boolean isNear(Production made) {
        return Math.abs(made.period().calendarYear().orElse(0) - desk.question().year()) <= YEARS_NEAR;
    }

    private void remarkOnStage(List<SourcedFact> counted) {
        if (counted.stream()
                .anyMatch(
                        fact -> desk.atlas().stage(production(fact).material()).isEmpty()
                                && production(fact).asset() == null)) {
            desk.assume(new Assumption(
                    Assumption.Code.TAKEN_AS_MINE_OUTPUT,
                    desk.question().material(),
                    "What countries make of %s in any form is taken as what they mine."
                            .formatted(desk.question().material())));
        }
    }

    private boolean isAsked(Production made) {
        boolean world = made.party().equals(MarketDesk.WORLD);
        if (!made.material().equals(desk.question().material())
                || !desk.isOfYear(made)
                || (!world
                        && (made.party().kind() != desk.holders()
                                || desk.atlas().isGroup(made.party())))) {
            return false;
        }
        Optional<Stage> stage = Stages.of(made, desk.atlas());
        if (stage.isEmpty()) {
            desk.unknown(
                    Unknown.Kind.STAGE_NOT_STATED,
                    made.id(),
                    "What %s made of %s is not said to be of any stage, and left out."
                            .formatted(made.party(), made.material()));
        }
        return stage.filter(desk.question().stage()::equals).isPresent();
    }

    /// The basis in which most parties are counted; between equals the first in the order of [Basis].
    private static Optional<Basis> commonest(List<SourcedFact> facts) {
        Map<Basis, Set<NodeId>> parties = new EnumMap<>(Basis.class);
        facts.forEach(fact -> parties.computeIfAbsent(production(fact).basis(), _ -> new HashSet<>())
                .add(production(fact).party()));
        return parties.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Basis, Set<NodeId>> entry) ->
                                entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /// A party's own figure, else those of its assets.
    private static List<SourcedFact> whole(List<SourcedFact> facts) {
        List<SourcedFact> own =
                facts.stream().filter(fact -> production(fact).asset() == null).toList();
        return own.isEmpty() ? facts : own;
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }
}
