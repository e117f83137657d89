package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Reported flows found by something else than who sells. It is made when it is first looked at, since most questions
/// need none; a successor of one that was made is made in time that grows with the changes.
final class FlowIndex {

    /// @param of by whom, or by what, the flow is found
    private record Entry(NodeId of, FlowKey flow) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = of.compareTo(other.of);
            return order == 0 ? flow.compareTo(other.flow) : order;
        }
    }

    private final Function<ReportedFlow, @Nullable NodeId> of;
    private final List<ReportedFlow> flows;
    private @Nullable Shelves<Entry, ReportedFlow> made;

    private FlowIndex(
            Function<ReportedFlow, @Nullable NodeId> of,
            List<ReportedFlow> flows,
            @Nullable Shelves<Entry, ReportedFlow> made) {
        this.of = of;
        this.flows = flows;
        this.made = made;
    }

    /// @param of by what a flow is found; null for one that is not
    /// @param flows in the order of their keys
    static FlowIndex of(Function<ReportedFlow, @Nullable NodeId> of, List<ReportedFlow> flows) {
        return new FlowIndex(of, flows, null);
    }

    /// @param successor all flows after the changes, in the order of their keys
    /// @param gone flows that are no more, or are replaced
    FlowIndex with(List<ReportedFlow> successor, Collection<ReportedFlow> gone, Collection<ReportedFlow> come) {
        Shelves<Entry, ReportedFlow> known = known();
        return new FlowIndex(
                of,
                successor,
                known == null
                        ? null
                        : known.with(found(gone).stream().map(this::entry).toList(), found(come)));
    }

    /// The flows that are found by this, in the order of their keys.
    List<ReportedFlow> where(NodeId wanted) {
        return made().where(entry -> entry.of().compareTo(wanted));
    }

    private synchronized @Nullable Shelves<Entry, ReportedFlow> known() {
        return made;
    }

    private synchronized Shelves<Entry, ReportedFlow> made() {
        Shelves<Entry, ReportedFlow> known = made;
        if (known == null) {
            List<ReportedFlow> ordered = new ArrayList<>();
            grouped(flows, of).forEach(ordered::addAll);
            known = Shelves.ofSorted(this::entry, ordered);
            made = known;
        }
        return known;
    }

    private List<ReportedFlow> found(Collection<ReportedFlow> some) {
        return some.stream().filter(flow -> of.apply(flow) != null).toList();
    }

    private Entry entry(ReportedFlow flow) {
        return new Entry(
                Objects.requireNonNull(of.apply(flow), () -> flow.fact() + " is not found by this"), FlowKey.of(flow));
    }

    /// Flows that have something in common, in the order of what that is, each group in the order given.
    static List<List<ReportedFlow>> grouped(
            Collection<ReportedFlow> flows, Function<ReportedFlow, @Nullable NodeId> of) {
        Map<NodeId, List<ReportedFlow>> groups = new HashMap<>();
        NodeId last = null;
        List<ReportedFlow> group = List.of();
        for (ReportedFlow flow : flows) {
            NodeId common = of.apply(flow);
            if (common == null) {
                continue;
            }
            // Many come in a row that have the same in common.
            if (!common.equals(last)) {
                group = groups.computeIfAbsent(common, _ -> new ArrayList<>(4));
                last = common;
            }
            group.add(flow);
        }
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
