package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.monazite.domain.NodeId;

/// The share w of each flow that shocks withhold. Where several select a flow, the one that withholds most counts; but
/// plants that stand still each take their own part of it.
final class Withholding {

    private final RareFigures shares;
    private final BitSet flows = new BitSet();
    private final BitSet positions = new BitSet();
    private final BitSet outlets = new BitSet();

    private Withholding(Ledger ledger, List<Shock> shocks) {
        Map<Integer, Double> found = new HashMap<>();
        Map<NodeId, List<Shock>> plants = new TreeMap<>();
        for (Shock shock : shocks) {
            if (shock instanceof FacilityStops) {
                plants.computeIfAbsent(shock.origin(), _ -> new ArrayList<>()).add(shock);
            } else {
                most(ledger, List.of(shock)).forEach((flow, share) -> found.merge(flow, share, Math::max));
            }
        }
        Map<Integer, Double> ofPlants = new HashMap<>();
        plants.values()
                .forEach(stops ->
                        most(ledger, stops).forEach((flow, share) -> ofPlants.merge(flow, share, Double::sum)));
        ofPlants.forEach((flow, share) -> found.merge(flow, Math.min(1, share), Math::max));
        found.keySet().forEach(flow -> {
            flows.set(flow);
            positions.set(ledger.inlet(flow));
            outlets.set(ledger.outlet[flow]);
        });
        int[] numbers = flows.stream().toArray();
        double[] figures = new double[numbers.length];
        Arrays.setAll(figures, place -> Objects.requireNonNull(found.get(numbers[place])));
        this.shares = new RareFigures(numbers, figures);
    }

    /// The greatest share of each flow that one of the shocks withholds.
    private static Map<Integer, Double> most(Ledger ledger, List<Shock> shocks) {
        Map<Integer, Double> found = new HashMap<>();
        for (Shock shock : shocks) {
            if (shock.withheld() > 0) {
                selected(ledger, shock).forEach(flow -> found.merge(flow, shock.withheld(), Math::max));
            }
        }
        return found;
    }

    /// What the shocks withhold wherever it goes.
    static Withholding atLarge(Ledger ledger, Scenario scenario) {
        return new Withholding(
                ledger,
                scenario.shocks().stream().filter(shock -> !shock.isTargeted()).toList());
    }

    /// What the shocks withhold of that which is bound for their destinations.
    static Withholding ofAll(Ledger ledger, Scenario scenario) {
        return new Withholding(ledger, scenario.shocks());
    }

    /// The flows that a shock would take hold of, were their buyers known to be abroad, and that no other withholds as
    /// much of, ascending.
    IntStream doubtful(Ledger ledger, Shock shock) {
        return shock instanceof CountryRestricts restricts && !shock.isTargeted()
                ? sold(ledger, shock)
                        .filter(flow -> share(flow) < shock.withheld())
                        .filter(flow ->
                                restricts.mayReach(Lane.of(ledger.flow(flow)), ledger.geography, ledger.materials))
                        .sorted()
                : IntStream.empty();
    }

    /// Whether a shock takes hold of a known flow, or may, for all that is known.
    ///
    /// @param lost the flows of which something is lost
    boolean takesHold(Ledger ledger, Shock shock, BitSet lost) {
        return selected(ledger, shock).anyMatch(flow -> !shock.isTargeted() || shock.withheld() == 0 || lost.get(flow))
                || doubtful(ledger, shock).findAny().isPresent();
    }

    /// What those sell to whom a shock happens.
    private static IntStream sold(Ledger ledger, Shock shock) {
        return concerned(ledger, shock)
                .flatMap(party -> IntStream.range(ledger.outletsFrom(party), ledger.outletsTo(party)))
                .flatMap(outlet -> ledger.outflows().row(outlet));
    }

    /// The flows that a shock takes hold of, ascending.
    static IntStream selected(Ledger ledger, Shock shock) {
        return IntStream.concat(sold(ledger, shock), bought(ledger, shock))
                .filter(flow -> shock.selects(Lane.of(ledger.flow(flow)), ledger.geography, ledger.materials))
                .sorted()
                .distinct();
    }

    /// The flows of which anything is withheld, ascending.
    IntStream flows() {
        return flows.stream();
    }

    double share(int flow) {
        return shares.of(flow);
    }

    /// Whether anything is withheld of what would arrive at a position.
    boolean isFelt(int position) {
        return positions.get(position);
    }

    /// Whether anything is withheld of what leaves an outlet.
    boolean isFeltFrom(int outlet) {
        return outlets.get(outlet);
    }

    /// The positions at which something withheld is missing.
    BitSet positions() {
        return positions;
    }

    boolean isNothing() {
        return flows.isEmpty();
    }

    private static IntStream concerned(Ledger ledger, Shock shock) {
        return switch (shock) {
            case SupplierRetains retains -> one(ledger.numberOf(retains.supplier()));
            case FacilityStops stops -> one(ledger.numberOf(stops.operator()));
            case CompanyLost lost -> one(ledger.numberOf(lost.company()));
            case CountryRestricts restricts ->
                IntStream.range(0, ledger.partyCount())
                        .filter(party -> ledger.geography.contains(restricts.country(), ledger.party(party)));
            case AgreementSuspended _ -> IntStream.range(0, ledger.partyCount());
        };
    }

    private static IntStream bought(Ledger ledger, Shock shock) {
        return shock instanceof CompanyLost lost
                ? one(ledger.numberOf(lost.company()))
                        .flatMap(ledger::positionsOf)
                        .flatMap(position -> IntStream.range(ledger.inflowsFrom(position), ledger.inflowsTo(position)))
                : IntStream.empty();
    }

    private static IntStream one(int party) {
        return party < 0 ? IntStream.empty() : IntStream.of(party);
    }
}
