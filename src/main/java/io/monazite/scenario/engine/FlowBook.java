package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// All reported flows in the order of their keys, so that those between the same ends stand together, and
/// found by supplier, by buyer and by agreement. Immutable; a successor is made in time that grows with the
/// changes, but that the numbers of ends and materials, once looked at, are copied.
final class FlowBook extends AbstractList<ReportedFlow> implements RandomAccess {

    private final Shelves<FlowKey, ReportedFlow> flows;
    private final FlowIndex byBuyer;
    private final FlowIndex byAgreement;
    private final Tallies tallies;
    private @Nullable FlowNumbers numbers;

    private FlowBook(
            Shelves<FlowKey, ReportedFlow> flows,
            FlowIndex byBuyer,
            FlowIndex byAgreement,
            Tallies tallies,
            @Nullable FlowNumbers numbers) {
        this.numbers = numbers;
        this.flows = flows;
        this.byBuyer = byBuyer;
        this.byAgreement = byAgreement;
        this.tallies = tallies;
    }

    static FlowBook of(Collection<ReportedFlow> reported) {
        if (reported instanceof FlowBook book) {
            return book;
        }
        FlowCollector flows = new FlowCollector();
        reported.forEach(flows::add);
        return flows.book();
    }

    /// @param ordered each flow once, in the order of their keys
    static FlowBook ofOrdered(List<ReportedFlow> ordered) {
        Shelves<FlowKey, ReportedFlow> flows = Shelves.ofSorted(FlowKey::of, ordered);
        return new FlowBook(
                flows,
                FlowIndex.of(ReportedFlow::buyer, flows),
                FlowIndex.of(flow -> flow.terms().agreement(), flows),
                Tallies.of(flows),
                null);
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
        Shelves<FlowKey, ReportedFlow> successor =
                flows.with(replaced.stream().map(FlowKey::of).toList(), arriving.values());
        return new FlowBook(
                successor,
                byBuyer.with(successor, replaced, arriving.values()),
                byAgreement.with(successor, replaced, arriving.values()),
                tallies.with(replaced, arriving.values()),
                numbers(successor, replaced, arriving.values()));
    }

    /// Those of a successor, where those of this were looked at.
    private synchronized @Nullable FlowNumbers numbers(
            Shelves<FlowKey, ReportedFlow> successor, Collection<ReportedFlow> gone, Collection<ReportedFlow> come) {
        FlowNumbers known = numbers;
        if (known == null) {
            return null;
        }
        int[] places = places(successor, come);
        return known.with(
                new Splice(places(flows, gone), places),
                Arrays.stream(places).mapToObj(successor::get).toList());
    }

    /// What came and went on the way from this to another, which may be a successor after many changes. It takes time
    /// that grows with these where one was made of the other.
    Shelves.Difference<ReportedFlow> to(FlowBook other) {
        return flows.to(other.flows);
    }

    /// The places of flows that are here, in order.
    int[] places(Collection<ReportedFlow> some) {
        return places(flows, some);
    }

    /// The places of the flows with the same ends and material, in order.
    IntStream placesAlike(ReportedFlow flow) {
        int from = placeOf(flow);
        int to = from;
        while (from > 0 && get(from - 1).isAlike(flow)) {
            from--;
        }
        while (to < size() && get(to).isAlike(flow)) {
            to++;
        }
        return IntStream.range(from, to);
    }

    /// The place of a flow, or where it would be put.
    int placeOf(ReportedFlow flow) {
        return flows.placeOf(FlowKey.of(flow));
    }

    private static int[] places(Shelves<FlowKey, ReportedFlow> flows, Collection<ReportedFlow> some) {
        return some.stream()
                .mapToInt(flow -> flows.placeOf(FlowKey.of(flow)))
                .sorted()
                .toArray();
    }

    /// What a party sells.
    List<ReportedFlow> from(NodeId supplier) {
        return flows.where(key -> key.supplier().compareTo(supplier));
    }

    /// What a party buys.
    List<ReportedFlow> to(NodeId buyer) {
        return byBuyer.where(buyer);
    }

    /// What flows under an agreement.
    List<ReportedFlow> under(NodeId agreement) {
        return byAgreement.where(agreement);
    }

    /// The ends of the flows, what flows, and how it stands, by number.
    synchronized FlowNumbers numbers() {
        FlowNumbers known = numbers;
        if (known == null) {
            known = FlowNumbers.of(this);
            numbers = known;
        }
        return known;
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
}
