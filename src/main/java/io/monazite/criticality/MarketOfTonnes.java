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

import io.monazite.criticality.Consolidation.Told;
import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.criticality.measure.Concentration.Unlisted;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// Who holds what of a stage, from tonnes of production in one basis.
final class MarketOfTonnes {

    /// By how much parts may exceed their whole because figures are rounded: 1 in 1,000.
    private static final double ROUNDING = 1e-3;

    private final MarketDesk desk;
    private final KnownMakers makers;

    MarketOfTonnes(MarketDesk desk) {
        this.desk = desk;
        this.makers = new KnownMakers(desk);
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
                .map(holder -> tonnes(byHolder.getOrDefault(holder, List.of())))
                .toList();
        Interval total = Sums.of(tonnes);
        SourcedFact used = world != null && holds(world, total) ? world : null;
        boolean comparable = basis != Basis.UNSTATED;
        List<Interval> shares = shares(tonnes, used);
        List<Holding> holdings = new ArrayList<>();
        for (int at = 0; at < holders.size(); at++) {
            List<SourcedFact> facts = byHolder.getOrDefault(holders.get(at), List.of());
            holdings.add(new Holding(
                    holders.get(at),
                    MarketDesk.members(facts, fact -> production(fact).party()),
                    comparable ? shares.get(at) : Interval.UNKNOWN,
                    tonnes.get(at),
                    basis,
                    MarketDesk.ids(facts)));
        }
        holdings.sort(MarketDesk.LARGEST_FIRST);
        boolean missing = remarkOnMissing(counted, used != null);
        remarkOnStage(counted);
        if (comparable) {
            remarkOnWhole(world, used, total, basis);
        } else {
            desk.unknown(
                    Unknown.Kind.BASIS_NOT_CONVERTIBLE,
                    desk.question().material(),
                    "What the tonnes are a mass of is not stated, so that they are not held against each other.");
        }
        return desk.answer(
                Source.PRODUCTION,
                basis,
                production(parts.getFirst()).outlook(),
                comparable ? figures(shares, used != null, missing) : null,
                holdings,
                List.of(),
                used == null || !comparable ? null : used.id());
    }

    private @Nullable Concentration figures(List<Interval> shares, boolean ofWorld, boolean missing) {
        if (!ofWorld) {
            return missing ? null : Concentration.ofListed(shares);
        }
        Concentration figures =
                Concentration.ofWhole(shares, List.of(), missing ? Unlisted.OF_ANY_SIZE : Unlisted.SMALLER);
        desk.remarkOnShares(figures, shares);
        return figures;
    }

    private static List<Interval> shares(List<Interval> tonnes, @Nullable SourcedFact world) {
        return world == null
                ? Concentration.sharesOfSum(tonnes)
                : Concentration.sharesOf(tonnes, MarketDesk.interval(world));
    }

    /// What one holder's companies say of one plant is one quantity, which the owner and the operator both report.
    private Interval tonnes(List<SourcedFact> facts) {
        List<Told> told = new ArrayList<>(facts.stream()
                .filter(fact -> production(fact).asset() == null)
                .map(fact -> new Told(production(fact).party(), true, MarketDesk.interval(fact), List.of(fact)))
                .toList());
        facts.stream()
                .filter(fact -> production(fact).asset() != null)
                .collect(Collectors.groupingBy(
                        fact -> String.valueOf(production(fact).asset()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(some -> told.add(ofOneAsset(some)));
        return desk.sum(told);
    }

    private Told ofOneAsset(List<SourcedFact> facts) {
        return new Told(
                desk.lowest(MarketDesk.members(facts, fact -> production(fact).party())),
                false,
                facts.stream()
                        .map(MarketDesk::interval)
                        .reduce(Interval::spanning)
                        .orElse(Interval.UNKNOWN),
                facts);
    }

    /// Whether the world's figure leaves room for its parts, rounded as both are.
    private static boolean holds(SourcedFact world, Interval parts) {
        Interval whole = MarketDesk.interval(world);
        return whole.best() != null && Sums.first(parts.best(), parts.low(), 0.0) <= whole.best() * (1 + ROUNDING);
    }

    private void remarkOnWhole(@Nullable SourcedFact world, @Nullable SourcedFact used, Interval total, Basis basis) {
        if (world != null
                && Sums.first(total.best(), total.low(), 0.0)
                        > Sums.first(MarketDesk.interval(world).best())) {
            desk.unknown(
                    Unknown.Kind.PARTS_EXCEED_WHOLE,
                    world.id(),
                    "The world's figure is %s t %s, and the parts listed add up to %s t: %s."
                            .formatted(
                                    Sums.words(MarketDesk.interval(world)),
                                    basis,
                                    Sums.words(total),
                                    used == null
                                            ? "shares are of what is listed"
                                            : "no more than rounding explains, and the parts are taken for the whole"));
        }
        if (used == null) {
            desk.unknown(
                    Unknown.Kind.WHOLE_NOT_STATED,
                    desk.question().material(),
                    "No usable figure tells what the world made: shares are of what is listed, and so at most as "
                            + "stated.");
        }
    }

    /// Whoever is known to make it, and of whose making in this year nobody tells, may hold more than all who are
    /// listed: without the world's figure there is no index then.
    private boolean remarkOnMissing(List<SourcedFact> counted, boolean ofWorld) {
        Set<NodeId> listed =
                counted.stream().map(fact -> production(fact).party()).collect(Collectors.toSet());
        Set<NodeId> told = makers.remarkOnPeriods(NodeKind.PRODUCTION, listed);
        Set<NodeId> missing = makers.unlisted(listed);
        missing.stream()
                .filter(party -> !told.contains(party))
                .forEach(party -> desk.unknown(
                        Unknown.Kind.TONNAGE_NOT_STATED,
                        party,
                        "%s is known to make %s, and no figure that can be counted tells how much in %d: %s."
                                .formatted(
                                        party,
                                        desk.question().material(),
                                        desk.question().year(),
                                        ofWorld ? "it may be all that is not listed" : "there is no index")));
        return !missing.isEmpty();
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

    /// The basis in which most parties are counted; between equals the first in the order of [Basis]. A basis that
    /// nobody states only where there is no other.
    private static Optional<Basis> commonest(List<SourcedFact> facts) {
        Map<Basis, Set<NodeId>> parties = new EnumMap<>(Basis.class);
        facts.forEach(fact -> parties.computeIfAbsent(production(fact).basis(), _ -> new HashSet<>())
                .add(production(fact).party()));
        if (parties.size() > 1) {
            parties.remove(Basis.UNSTATED);
        }
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
