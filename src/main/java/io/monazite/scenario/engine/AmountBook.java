package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

import io.monazite.domain.NodeId;

/// All reported amounts in the order of their facts. Immutable; a successor is made in time that grows with the
/// changes.
final class AmountBook extends AbstractList<ReportedAmount> implements RandomAccess {

    private final Shelves<NodeId, ReportedAmount> amounts;

    private AmountBook(Shelves<NodeId, ReportedAmount> amounts) {
        this.amounts = amounts;
    }

    static AmountBook of(Collection<ReportedAmount> reported) {
        return reported instanceof AmountBook book ? book : new AmountBook(Shelves.of(ReportedAmount::fact, reported));
    }

    AmountBook with(Collection<NodeId> gone, Collection<ReportedAmount> come) {
        return new AmountBook(amounts.with(gone, come));
    }

    @Override
    public ReportedAmount get(int index) {
        return amounts.get(index);
    }

    @Override
    public int size() {
        return amounts.size();
    }
}
