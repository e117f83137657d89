package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What is known of flows, a column for each figure; each flow is looked at once, for they lie far apart in memory.
final class FlowColumns {

    private static final Map<Basis, Byte> PLACES = places();

    private final double[] low;
    private final double[] best;
    private final double[] high;
    private final NodeId[] facts;
    private final byte[] basis;
    private final Map<Integer, Terms> terms = new HashMap<>();

    /// @param order the flows as they are to stand
    FlowColumns(List<Flow> flows, Csr order) {
        this.low = new double[flows.size()];
        this.best = new double[flows.size()];
        this.high = new double[flows.size()];
        this.facts = new NodeId[flows.size()];
        this.basis = new byte[flows.size()];
        int[] placeOf = new int[flows.size()];
        for (int place = 0; place < facts.length; place++) {
            placeOf[order.item(place)] = place;
        }
        int next = 0;
        for (Flow flow : flows) {
            put(placeOf[next++], flow);
        }
    }

    private void put(int place, Flow flow) {
        Interval tonnes = flow.tonnes();
        low[place] = Box.orNaN(tonnes.low());
        best[place] = Box.orNaN(best(tonnes));
        high[place] = Box.orNaN(tonnes.high());
        facts[place] = flow.fact();
        basis[place] = PLACES.getOrDefault(flow.basis(), (byte) -1);
        if (!flow.terms().equals(Terms.NONE)) {
            terms.put(place, flow.terms());
        }
    }

    double[] best() {
        return best;
    }

    /// The least tonnes of each, not a number where not known.
    double[] low() {
        return same(low);
    }

    /// The most tonnes of each, not a number where not known.
    double[] high() {
        return same(high);
    }

    NodeId[] facts() {
        return facts;
    }

    /// Of each flow, the place of its basis among all.
    byte[] basis() {
        return basis;
    }

    /// By flow, where there are any.
    Map<Integer, Terms> terms() {
        return Map.copyOf(terms);
    }

    /// Exact figures are kept once.
    private double[] same(double[] figures) {
        return Arrays.equals(figures, best) ? best : figures;
    }

    private static Map<Basis, Byte> places() {
        Map<Basis, Byte> places = new EnumMap<>(Basis.class);
        for (Basis each : Basis.values()) {
            places.put(each, (byte) places.size());
        }
        return places;
    }

    /// The best figure, which bounds that meet give too.
    private static @Nullable Double best(Interval tonnes) {
        boolean meet = tonnes.low() != null && tonnes.low().equals(tonnes.high());
        return meet ? tonnes.low() : tonnes.best();
    }
}
