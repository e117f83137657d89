package io.monazite.scenario.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// The share s of what arrives at a position that goes on to reach the destinations: 1 for a party there, traced in
/// proportion to sales downstream for others, the least fixed point where goods go round in circles.
final class Reach {

    private final Ledger ledger;
    private final Case within;
    private final Set<NodeId> destinations;
    private final double[] shares;

    /// @param destinations empty where no shock is aimed at anybody: then nothing is bound for them
    Reach(Ledger ledger, Case within, Set<NodeId> destinations) {
        this.ledger = ledger;
        this.within = within;
        this.destinations = destinations;
        this.shares = new double[ledger.positionCount()];
        if (!destinations.isEmpty()) {
            FixedPoint.settle(shares, needs(), this::traced);
        }
    }

    /// The share of what arrives there that is bound for the destinations.
    double share(int position) {
        return shares[position];
    }

    /// Whether the party is, or is located in, a destination.
    boolean isThere(NodeId party) {
        return destinations.stream()
                .anyMatch(place -> ledger.network().geography().contains(place, party));
    }

    private List<int[]> needs() {
        return IntStream.range(0, shares.length)
                .mapToObj(position -> ledger.outflows(position).stream()
                        .mapToInt(ledger::inlet)
                        .toArray())
                .toList();
    }

    private double traced(int position) {
        if (isThere(ledger.position(position).party())) {
            return 1;
        }
        Map<Basis, double[]> sums = new EnumMap<>(Basis.class);
        double share = Double.NaN;
        for (int flow : ledger.outflows(position)) {
            double tonnes = within.tonnes(ledger.flow(flow).tonnes());
            double onward = shares[ledger.inlet(flow)];
            if (Double.isNaN(tonnes)) {
                share = open(share, onward);
            } else if (tonnes > 0) {
                double[] sum = sums.computeIfAbsent(ledger.flow(flow).basis(), _ -> new double[2]);
                sum[0] += tonnes * onward;
                sum[1] += tonnes;
            }
        }
        for (double[] sum : sums.values()) {
            share = open(share, sum[0] / sum[1]);
        }
        return Double.isNaN(share) ? 0 : Math.min(1, share);
    }

    /// Where sources do not tell which way how much goes, most is lost when most is bound for the destinations.
    private double open(double share, double other) {
        if (Double.isNaN(share)) {
            return other;
        }
        return within.isPessimistic() ? Math.max(share, other) : Math.min(share, other);
    }
}
