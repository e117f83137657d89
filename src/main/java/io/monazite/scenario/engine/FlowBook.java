package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// All reported flows in the order of their keys, so that those between the same ends stand together, and found by
/// supplier, by buyer and by agreement. Immutable; a successor is made in time that grows with the changes.
final class FlowBook extends AbstractList<ReportedFlow> implements RandomAccess {

    private static final Comparator<ReportedFlow> AFTER_SUPPLIER = Comparator.comparing(ReportedFlow::buyer)
            .thenComparing(ReportedFlow::material)
            .thenComparing(ReportedFlow::fact);

    /// @param of by whom, or by what, the flow is found
    private record Entry(NodeId of, FlowKey flow) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = of.compareTo(other.of);
            return order == 0 ? flow.compareTo(other.flow) : order;
        }
    }

    private final Shelves<FlowKey, ReportedFlow> flows;
    private final Shelves<Entry, ReportedFlow> byBuyer;
    private final Shelves<Entry, ReportedFlow> byAgreement;
    private final Tallies tallies;

    private FlowBook(
            Shelves<FlowKey, ReportedFlow> flows,
            Shelves<Entry, ReportedFlow> byBuyer,
            Shelves<Entry, ReportedFlow> byAgreement,
            Tallies tallies) {
        this.flows = flows;
        this.byBuyer = byBuyer;
        this.byAgreement = byAgreement;
        this.tallies = tallies;
    }

    static FlowBook of(Collection<ReportedFlow> reported) {
        if (reported instanceof FlowBook book) {
            return book;
        }
        Shelves<FlowKey, ReportedFlow> flows = Shelves.ofSorted(FlowKey::of, ordered(reported));
        return new FlowBook(flows, index(flows, FlowBook::buyer), index(flows, FlowBook::agreement), Tallies.of(flows));
    }

    /// @param gone keys of flows that count no more, known or not
    /// @param come new flows, and flows that take the place of those with equal keys
    FlowBook with(Collection<FlowKey> gone, Collection<ReportedFlow> come) {
        List<ReportedFlow> replaced = new ArrayList<>();
        Map<FlowKey, ReportedFlow> arriving = new HashMap<>();
        come.forEach(flow -> arriving.put(FlowKey.of(flow), flow));
        Stream.concat(gone.stream(), arriving.keySet().stream())
                .distinct()
                .forEach(key -> flows.find(key).ifPresent(replaced::add));
        return new FlowBook(
                flows.with(replaced.stream().map(FlowKey::of).toList(), arriving.values()),
                byBuyer.with(entries(replaced, FlowBook::buyer), arriving.values()),
                byAgreement.with(
                        entries(replaced, FlowBook::agreement),
                        arriving.values().stream()
                                .filter(flow -> flow.terms().agreement() != null)
                                .toList()),
                tallies.with(replaced, arriving.values()));
    }

    /// What a party sells.
    List<ReportedFlow> from(NodeId supplier) {
        return flows.where(key -> key.supplier().compareTo(supplier));
    }

    /// What a party buys.
    List<ReportedFlow> to(NodeId buyer) {
        return byBuyer.where(entry -> entry.of().compareTo(buyer));
    }

    /// What flows under an agreement.
    List<ReportedFlow> under(NodeId agreement) {
        return byAgreement.where(entry -> entry.of().compareTo(agreement));
    }

    Tallies tallies() {
        return tallies;
    }

    @Override
    public Iterator<ReportedFlow> iterator() {
        return flows.iterator();
    }

    @Override
    public ReportedFlow get(int index) {
        return flows.get(index);
    }

    @Override
    public int size() {
        return flows.size();
    }

    private static NodeId buyer(ReportedFlow flow) {
        return flow.buyer();
    }

    private static @Nullable NodeId agreement(ReportedFlow flow) {
        return flow.terms().agreement();
    }

    private static List<Entry> entries(List<ReportedFlow> flows, Function<ReportedFlow, @Nullable NodeId> of) {
        List<Entry> entries = new ArrayList<>();
        for (ReportedFlow flow : flows) {
            NodeId found = of.apply(flow);
            if (found != null) {
                entries.add(new Entry(found, FlowKey.of(flow)));
            }
        }
        return entries;
    }

    /// Each flow once, in the order of their keys. Suppliers are far fewer than flows, and each has few, so that this
    /// is quicker than to sort all at once.
    private static List<ReportedFlow> ordered(Collection<ReportedFlow> reported) {
        List<ReportedFlow> ordered = new ArrayList<>(reported.size());
        for (List<ReportedFlow> sold : grouped(reported, ReportedFlow::supplier)) {
            sold.sort(AFTER_SUPPLIER);
            for (ReportedFlow flow : sold) {
                if (!ordered.isEmpty() && FlowKey.of(ordered.getLast()).equals(FlowKey.of(flow))) {
                    ordered.removeLast();
                }
                ordered.add(flow);
            }
        }
        return ordered;
    }

    /// @param flows in the order of their keys
    private static Shelves<Entry, ReportedFlow> index(
            List<ReportedFlow> flows, Function<ReportedFlow, @Nullable NodeId> of) {
        List<ReportedFlow> ordered = new ArrayList<>();
        grouped(flows, of).forEach(ordered::addAll);
        return Shelves.ofSorted(flow -> new Entry(required(of.apply(flow)), FlowKey.of(flow)), ordered);
    }

    /// Flows that have something in common, in the order of what that is, each group in the order given.
    private static List<List<ReportedFlow>> grouped(
            Collection<ReportedFlow> flows, Function<ReportedFlow, @Nullable NodeId> of) {
        Map<NodeId, List<ReportedFlow>> groups = new HashMap<>();
        for (ReportedFlow flow : flows) {
            NodeId common = of.apply(flow);
            if (common != null) {
                groups.computeIfAbsent(common, _ -> new ArrayList<>(4)).add(flow);
            }
        }
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static NodeId required(@Nullable NodeId id) {
        if (id == null) {
            throw new IllegalStateException("what is not under an agreement is not found by one");
        }
        return id;
    }
}
