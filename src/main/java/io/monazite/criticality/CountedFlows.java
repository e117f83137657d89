package io.monazite.criticality;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.LeftOut;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedFlow;

/// The flows of one year whose tonnes can be added up, parts taken out of wholes: those of one content, else those of
/// one material and its kinds in one basis, whichever are most.
///
/// @param all by fact
/// @param uncounted flows of the year, and readings of no other flow, of which nobody knows what they would add
record CountedFlows(Period year, Basis basis, Map<NodeId, Flow> all, Set<NodeId> uncounted) {

    /// What a flow is between, and of what.
    private record Way(NodeId supplier, NodeId buyer, NodeId material) {}

    /// What can be added up.
    ///
    /// @param root what all materials are kinds of; null where a content is added up, of whatever material
    private record Alike(Basis basis, @Nullable NodeId root) {

        private static final Comparator<Alike> ORDER =
                Comparator.comparing(Alike::basis).thenComparing(alike -> String.valueOf(alike.root()));

        static Alike of(Flow flow, MaterialTree materials) {
            boolean isContent = flow.basis() == Basis.REO || flow.basis() == Basis.METAL;
            return new Alike(
                    flow.basis(),
                    isContent ? null : materials.lineage(flow.material()).getLast());
        }
    }

    /// Those of the latest year; empty where no tonnes of any year are known.
    static Optional<CountedFlows> of(Reported reported) {
        return reported.flows().stream()
                .filter(flow -> !flow.tonnes().isUnknown())
                .map(ReportedFlow::period)
                .filter(period -> period.calendarYear().isPresent())
                .max(Comparator.comparingInt(period -> period.calendarYear().orElseThrow()))
                .flatMap(year -> of(year, Preparation.forPeriod(reported, Importances.ACTUAL, year)));
    }

    private static Optional<CountedFlows> of(Period year, Network network) {
        Map<Alike, Map<NodeId, Flow>> alike = network.flows().stream()
                .filter(flow -> !flow.tonnes().isUnknown())
                .collect(Collectors.groupingBy(
                        flow -> Alike.of(flow, network.materials()),
                        () -> new TreeMap<>(Alike.ORDER),
                        Collectors.toMap(Flow::fact, Function.identity())));
        return alike.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(most -> new CountedFlows(
                        year, most.getKey().basis(), most.getValue(), uncounted(network, most.getValue())));
    }

    private static Set<NodeId> uncounted(Network network, Map<NodeId, Flow> counted) {
        Set<Way> known = network.flows().stream()
                .map(flow -> new Way(flow.supplier(), flow.buyer(), flow.material()))
                .collect(Collectors.toSet());
        Set<NodeId> uncounted = network.flows().stream()
                .map(Flow::fact)
                .filter(fact -> !counted.containsKey(fact))
                .collect(Collectors.toSet());
        network.leftOut().stream()
                .filter(out -> out.reason() != LeftOut.Reason.PARTS_EXCEED_WHOLE
                        && (out.supplier() == null
                                || !known.contains(new Way(out.supplier(), out.holder(), out.material()))))
                .forEach(out -> uncounted.add(out.fact()));
        return uncounted;
    }

    /// What a flow adds: nothing where its parts, or another reading of it, already tell all of it. Empty: not known.
    Optional<Interval> tonnes(ReportedFlow flow) {
        Flow counted = all.get(flow.fact());
        if (counted != null) {
            return Optional.of(counted.tonnes());
        }
        return uncounted.contains(flow.fact()) ? Optional.empty() : Optional.of(Interval.ZERO);
    }

    /// Whether a flow is one of those that are added up.
    boolean isIn(ReportedFlow flow) {
        return all.containsKey(flow.fact());
    }
}
