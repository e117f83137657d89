package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What is known of flows, a column for each figure; exact tonnes are kept once.
final class FlowColumns {

    private static final Basis[] BASES = Basis.values();
    private static final Map<Basis, Byte> PLACES = places();
    private static final byte NONE = -1;

    private final double[] low;
    private final double[] best;
    private final double[] high;
    private final NodeId[] facts;
    /// The place of its basis among all, of each material; of each flow where those of a material differ.
    private final byte[] basis;
    private final @Nullable IntUnaryOperator kindOf;
    /// Where there are any.
    private final Map<Integer, Terms> terms;

    /// Looks at each flow once, for they lie far apart in memory.
    ///
    /// @param order the flows as they are to stand
    /// @param kindOf the number of the material of each, below `kinds`
    FlowColumns(List<Flow> flows, Csr order, IntUnaryOperator kindOf, int kinds) {
        int count = flows.size();
        double[] least = new double[count];
        double[] most = new double[count];
        Map<Integer, Terms> some = new HashMap<>();
        this.best = new double[count];
        this.facts = new NodeId[count];
        byte[] bases = new byte[count];
        int[] placeOf = new int[count];
        for (int place = 0; place < count; place++) {
            placeOf[order.item(place)] = place;
        }
        int next = 0;
        for (Flow flow : flows) {
            int place = placeOf[next++];
            Interval tonnes = flow.tonnes();
            least[place] = Box.orNaN(tonnes.low());
            best[place] = Box.orNaN(best(tonnes));
            most[place] = Box.orNaN(tonnes.high());
            facts[place] = flow.fact();
            bases[place] = PLACES.getOrDefault(flow.basis(), NONE);
            if (!flow.terms().equals(Terms.NONE)) {
                some.put(place, flow.terms());
            }
        }
        this.low = Arrays.equals(least, best) ? best : least;
        this.high = Arrays.equals(most, best) ? best : most;
        this.terms = Map.copyOf(some);
        byte[] ofKinds = ofKinds(bases, kindOf, kinds);
        this.basis = ofKinds == null ? bases : ofKinds;
        this.kindOf = ofKinds == null ? null : kindOf;
    }

    /// The basis of each material; null where flows of one differ.
    private static byte @Nullable [] ofKinds(byte[] bases, IntUnaryOperator kindOf, int kinds) {
        byte[] found = new byte[kinds];
        Arrays.fill(found, NONE);
        for (int flow = 0; flow < bases.length; flow++) {
            int kind = kindOf.applyAsInt(flow);
            if (found[kind] != NONE && found[kind] != bases[flow]) {
                return null;
            }
            found[kind] = bases[flow];
        }
        return found;
    }

    /// Best tonnes, not a number where not known. Shared, not to be changed.
    double[] best() {
        return best;
    }

    NodeId fact(int flow) {
        return facts[flow];
    }

    Terms terms(int flow) {
        return terms.getOrDefault(flow, Terms.NONE);
    }

    /// In what its tonnes are stated.
    Basis basis(int flow) {
        return BASES[basis[kindOf == null ? flow : kindOf.applyAsInt(flow)]];
    }

    /// Whether no source tells anything of its tonnes.
    boolean isUnstated(int flow) {
        return Double.isNaN(best[flow]) && Double.isNaN(low[flow]) && Double.isNaN(high[flow]);
    }

    /// What it can carry, if anything is stated of it.
    Bound tonnes(int flow, Box box) {
        return box.of(low[flow], best[flow], high[flow]);
    }

    Interval tonnes(int flow) {
        return new Interval(orNull(low[flow]), orNull(best[flow]), orNull(high[flow]));
    }

    /// Whether the tonnes of none leave anything open.
    boolean areExact() {
        return Arrays.equals(low, best)
                && Arrays.equals(high, best)
                && Arrays.stream(best).noneMatch(Double::isNaN);
    }

    private static Map<Basis, Byte> places() {
        Map<Basis, Byte> places = new EnumMap<>(Basis.class);
        for (Basis each : BASES) {
            places.put(each, (byte) places.size());
        }
        return places;
    }

    /// The best figure, which bounds that meet give too.
    private static @Nullable Double best(Interval tonnes) {
        boolean meet = tonnes.low() != null && tonnes.low().equals(tonnes.high());
        return meet ? tonnes.low() : tonnes.best();
    }

    private static @Nullable Double orNull(double figure) {
        return Double.isNaN(figure) ? null : Double.valueOf(figure);
    }
}
