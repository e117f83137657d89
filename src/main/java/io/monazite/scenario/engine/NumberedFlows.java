package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;

/// Flows in the order of their suppliers, buyers, materials and facts, each once, with their ends and
/// materials by number.
final class NumberedFlows extends AbstractList<Flow> implements RandomAccess {

    private static final Comparator<Flow> ORDER = Comparator.comparing(Flow::supplier)
            .thenComparing(Flow::buyer)
            .thenComparing(Flow::material)
            .thenComparing(Flow::fact);

    private final List<Flow> flows;
    private final Numbering numbers;
    private @Nullable Basis @Nullable [] bases;

    private NumberedFlows(List<Flow> flows, Numbering numbers) {
        this.flows = flows;
        this.numbers = numbers;
    }

    /// @throws IllegalArgumentException when a flow comes twice
    static NumberedFlows of(Collection<Flow> flows) {
        if (flows instanceof NumberedFlows numbered) {
            return numbered;
        }
        List<Flow> ordered = flows.stream().sorted(ORDER).toList();
        for (int index = 1; index < ordered.size(); index++) {
            if (ORDER.compare(ordered.get(index - 1), ordered.get(index)) == 0) {
                throw new IllegalArgumentException(
                        "flows name '%s' twice".formatted(ordered.get(index).fact()));
            }
        }
        return new NumberedFlows(ordered, Numbering.of(ordered, flow -> flow));
    }

    /// @param flows in order
    /// @param numbers of these flows
    /// @param bases by the number of the material
    static NumberedFlows ofOrdered(List<Flow> flows, Numbering numbers, @Nullable Basis[] bases) {
        NumberedFlows ordered = new NumberedFlows(flows, numbers);
        ordered.bases = bases;
        return ordered;
    }

    Numbering numbers() {
        return numbers;
    }

    /// The basis of each material of which tonnes are stated, by its number; null for others. Shared, not to
    /// be changed.
    ///
    /// @throws IllegalArgumentException when the stated flows of a material are in several
    synchronized @Nullable Basis[] bases() {
        @Nullable Basis[] known = bases;
        if (known == null) {
            known = found();
            bases = known;
        }
        return known;
    }

    private @Nullable Basis[] found() {
        int[] goods = numbers.goods();
        @Nullable Basis[] found = new Basis[numbers.materials().size()];
        int index = 0;
        for (Flow flow : flows) {
            int material = goods[index++];
            if (!flow.tonnes().isUnknown()) {
                Basis other = found[material];
                if (other != null && other != flow.basis()) {
                    throw new IllegalArgumentException("flows of '%s' are in %s and in %s: choose one basis"
                            .formatted(flow.material(), other, flow.basis()));
                }
                found[material] = flow.basis();
            }
        }
        return found;
    }

    @Override
    public Iterator<Flow> iterator() {
        return flows.iterator();
    }

    @Override
    public Flow get(int index) {
        return flows.get(index);
    }

    @Override
    public int size() {
        return flows.size();
    }
}
