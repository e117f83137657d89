package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;

/// Takes flows up as they come, best supplier by supplier, and orders those of one while the next are still read.
/// Suppliers are far fewer than flows, and each has few, so that this is quicker than to sort all at once.
public final class FlowCollector {

    private static final Comparator<ReportedFlow> AFTER_SUPPLIER = Comparator.comparing(ReportedFlow::buyer)
            .thenComparing(ReportedFlow::material)
            .thenComparing(ReportedFlow::fact);

    private final Map<NodeId, List<ReportedFlow>> sold = new HashMap<>();
    private List<ReportedFlow> latest = new ArrayList<>();
    private int count;

    public void add(ReportedFlow flow) {
        if (latest.isEmpty() || !latest.getFirst().supplier().equals(flow.supplier())) {
            latest.sort(AFTER_SUPPLIER);
            latest = sold.computeIfAbsent(flow.supplier(), _ -> new ArrayList<>());
        }
        latest.add(flow);
        count++;
    }

    /// All flows in the order in which they are kept, each once: the last one where several have the same key.
    public List<ReportedFlow> flows() {
        return book();
    }

    FlowBook book() {
        List<ReportedFlow> ordered = new ArrayList<>(count);
        sold.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(supplier -> {
            // In order already, unless its flows came in pieces: then it takes little time.
            supplier.getValue().sort(AFTER_SUPPLIER);
            supplier.getValue().forEach(flow -> append(ordered, flow));
        });
        return FlowBook.ofOrdered(ordered);
    }

    private static void append(List<ReportedFlow> ordered, ReportedFlow flow) {
        if (!ordered.isEmpty()) {
            ReportedFlow last = ordered.getLast();
            if (last.fact().equals(flow.fact()) && last.isAlike(flow)) {
                ordered.removeLast();
            }
        }
        ordered.add(flow);
    }
}
