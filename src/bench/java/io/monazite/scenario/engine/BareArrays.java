package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;

/// The yardstick: the equations of a network of exact flows, and of nothing else, on bare arrays, settled by sweeps in
/// the order of what depends on what. It counts the bytes that such a solver touches, which give the physical limit,
/// and its answer checks the engine's.
///
/// Nodes are the positions at which something is bought, and after them the parties, for what they make of all that
/// they buy. The value of a node is the share that is left.
final class BareArrays {

    /// Of a flow: its tonnes, from which node it comes, and the value of that node.
    private static final int BYTES_OF_FLOW = Double.BYTES + Integer.BYTES + Double.BYTES;
    /// Of a node: its value, its base, and where its flows begin.
    private static final int BYTES_OF_NODE = Double.BYTES + Double.BYTES + Integer.BYTES;
    /// Of an input of what is made: its node, value, and base.
    private static final int BYTES_OF_INPUT = Integer.BYTES + Double.BYTES + Double.BYTES;

    private static final double ACCURACY = 1e-9;
    private static final int NOWHERE = -1;

    private final int positions;
    private final Map<NodeId, Integer> parties = new HashMap<>();
    private final double[] base;
    /// Flows in the order of the positions at which they arrive.
    private final int[] firstFlow;
    private final double[] tonnes;
    private final int[] source;
    private final int[] seller;
    /// The positions of each party, those together that replace one another; the ends of such groups are marked.
    private final int[] firstInput;
    private final int[] inputs;
    private final boolean[] endsGroup;
    private final Successors successors;
    private final Successors sales;

    BareArrays(Network network) {
        BareNumbers numbering = new BareNumbers(network);
        positions = numbering.positions();
        parties.putAll(numbering.parties());
        base = numbering.bases();
        firstFlow = numbering.firstFlow();
        tonnes = numbering.tonnes();
        source = numbering.sources();
        seller = numbering.sellers();
        firstInput = numbering.firstInput();
        inputs = numbering.inputs();
        endsGroup = numbering.endsGroup();
        successors = Successors.of(positions, firstFlow, source, firstInput, inputs);
        sales = Successors.ofSales(parties.size(), seller, firstFlow);
    }

    /// What a party's retention of all that it sells comes to.
    ///
    /// @param lost the sum of what is lost of all flows, in tonnes
    /// @param nodes how many nodes lie downstream
    /// @param flows how many flows arrive there
    /// @param bytes what was touched in all sweeps
    /// @param sweeps the most sweeps that a circle took
    record Solved(double lost, int nodes, long flows, long bytes, int sweeps) {}

    /// How many nodes lie downstream of a party, or the limit, if they are more.
    int reach(NodeId party, int limit) {
        return successors.reach(starts(party), limit).length;
    }

    Solved retainsAll(NodeId party) {
        return new Run(parties.getOrDefault(party, NOWHERE)).solved(starts(party));
    }

    private int[] starts(NodeId party) {
        int number = parties.getOrDefault(party, NOWHERE);
        return number == NOWHERE ? new int[0] : sales.of(number);
    }

    /// One scenario.
    private final class Run {

        private final int retaining;
        private final double[] left = new double[base.length];
        private long bytes;
        private int sweeps;

        Run(int retaining) {
            this.retaining = retaining;
            Arrays.fill(left, 1);
        }

        Solved solved(int[] starts) {
            int[] cone = successors.reach(starts, Integer.MAX_VALUE);
            List<int[]> components = successors.inOrder(cone);
            for (int[] component : components) {
                settle(component);
            }
            double lost = 0;
            long flows = 0;
            for (int node : cone) {
                if (node < positions) {
                    lost += lost(node);
                    flows += firstFlow[node + 1] - firstFlow[node];
                }
            }
            return new Solved(lost, cone.length, flows, bytes, sweeps);
        }

        private void settle(int[] component) {
            double before = Double.NaN;
            double gainBefore = Double.NaN;
            for (int sweep = 1; ; sweep++) {
                double step = 0;
                for (int node : component) {
                    double next = node < positions ? received(node) : made(node);
                    step = Math.max(step, Math.abs(next - left[node]));
                    left[node] = next;
                }
                sweeps = Math.max(sweeps, sweep);
                double gain = Math.max(step / before, gainBefore);
                if (component.length == 1 || step == 0 || (gain < 1 && step * gain / (1 - gain) <= ACCURACY)) {
                    return;
                }
                gainBefore = step / before;
                before = step;
            }
        }

        private double received(int position) {
            bytes += BYTES_OF_NODE + (long) BYTES_OF_FLOW * (firstFlow[position + 1] - firstFlow[position]);
            return 1 - lost(position) / base[position];
        }

        private double lost(int position) {
            double lost = 0;
            for (int flow = firstFlow[position]; flow < firstFlow[position + 1]; flow++) {
                lost += tonnes[flow] * (1 - arriving(flow));
            }
            return lost;
        }

        private double arriving(int flow) {
            if (seller[flow] == retaining) {
                return 0;
            }
            return source[flow] == NOWHERE ? 1 : left[source[flow]];
        }

        private double made(int node) {
            int party = node - positions;
            bytes += BYTES_OF_NODE + (long) BYTES_OF_INPUT * (firstInput[party + 1] - firstInput[party]);
            double made = 1;
            double had = 0;
            double has = 0;
            for (int index = firstInput[party]; index < firstInput[party + 1]; index++) {
                had += base[inputs[index]];
                has += base[inputs[index]] * left[inputs[index]];
                if (endsGroup[index]) {
                    made = Math.min(made, has / had);
                    had = 0;
                    has = 0;
                }
            }
            return made;
        }
    }
}
