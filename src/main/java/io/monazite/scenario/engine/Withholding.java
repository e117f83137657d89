package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The share w of each flow that shocks withhold. Where several select a flow, the one that withholds most counts.
final class Withholding {

    private final Map<Integer, Double> shares = new HashMap<>();
    private final BitSet flows = new BitSet();
    private final BitSet positions = new BitSet();
    private final BitSet outlets = new BitSet();

    private Withholding(Ledger ledger, List<Shock> shocks) {
        for (Shock shock : shocks) {
            if (shock.withheld() > 0) {
                selected(ledger, shock).forEach(flow -> {
                    shares.merge(flow, shock.withheld(), Math::max);
                    flows.set(flow);
                    positions.set(ledger.inlet(flow));
                    outlets.set(ledger.outlet[flow]);
                });
            }
        }
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

    /// The flows that a shock takes hold of, ascending.
    static IntStream selected(Ledger ledger, Shock shock) {
        IntStream sellers = concerned(ledger, shock);
        IntStream sold = sellers.flatMap(party -> IntStream.range(ledger.outletsFrom(party), ledger.outletsTo(party)))
                .flatMap(outlet -> ledger.outflows().row(outlet));
        return IntStream.concat(sold, bought(ledger, shock))
                .filter(flow -> shock.selects(Lane.of(ledger.flow(flow)), ledger.geography, ledger.materials))
                .sorted()
                .distinct();
    }

    /// The flows of which anything is withheld, ascending.
    IntStream flows() {
        return flows.stream();
    }

    double share(int flow) {
        return flows.get(flow) ? shares.getOrDefault(flow, 0.0) : 0;
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
        return shares.isEmpty();
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
