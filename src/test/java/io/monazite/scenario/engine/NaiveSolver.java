package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The equations taken at their word: all flows of the network are recomputed over and over until none changes. Knows
/// exact tonnes, proportional rationing and shocks without destination only; slow, and shares no code with the engine.
final class NaiveSolver {

    private final Network network;
    private final Map<NodeId, Double> withheld = new HashMap<>();
    private Map<NodeId, Double> received = new HashMap<>();
    private Map<Position, Double> lastMade = new HashMap<>();
    private boolean settled;

    NaiveSolver(Network network, Map<NodeId, Double> withheld) {
        this.network = network;
        this.withheld.putAll(withheld);
    }

    /// What is left of each flow, by its fact.
    Map<NodeId, Double> solve() {
        network.flows().forEach(flow -> received.put(flow.fact(), f(flow)));
        double change = 1;
        for (int round = 0; round < 400_000 && change > 1e-14; round++) {
            Map<NodeId, Double> next = new HashMap<>();
            Map<Position, Double> nextMade = new HashMap<>();
            change = 0;
            for (Flow flow : network.flows()) {
                double g =
                        f(flow) * h(flow.supplier(), flow.material()) * (1 - withheld.getOrDefault(flow.fact(), 0.0));
                next.put(flow.fact(), g);
                Position outlet = new Position(flow.supplier(), flow.material());
                double made = made(flow.supplier(), flow.material());
                nextMade.put(outlet, made);
                change = Math.max(change, Math.abs(made - lastMade.getOrDefault(outlet, 1.0)));
                change = Math.max(change, Math.abs(g - Objects.requireNonNull(received.get(flow.fact()))) / f(flow));
            }
            received = next;
            lastMade = nextMade;
        }
        settled = change <= 1e-14;
        return received;
    }

    /// Whether it came to an end; if not, less is left than it found, for what is left falls from round to round.
    boolean isSettled() {
        return settled;
    }

    private double h(NodeId j, NodeId p) {
        if (j.kind() == NodeKind.COUNTRY || sum(bought(j, _ -> true), this::f) == 0) {
            return 1;
        }
        if (sum(bought(j, p::equals), this::f) == 0) {
            return made(j, p);
        }
        double excess = Math.max(0, o(j, p) - inflow(j, p));
        double had = had(j, p) + b(j, p) - excess * (1 - made(j, p));
        return Math.min(1, had / d(j, p));
    }

    private double made(NodeId j, NodeId p) {
        Set<NodeId> inputs = inputs(j, p);
        double all = inputs.stream().mapToDouble(m -> inflow(j, m)).sum();
        double scarcest = 1;
        double linear = 1;
        for (NodeId m : inputs) {
            switch (network.essentiality().getOrDefault(new Position(j, m), Essentiality.ESSENTIAL)) {
                case ESSENTIAL -> scarcest = Math.min(scarcest, together(j, p, alike(j, m, inputs)));
                case NON_ESSENTIAL -> linear -= inflow(j, m) / all * (1 - together(j, p, Set.of(m)));
                case NEGLIGIBLE -> {}
            }
        }
        return Math.max(0, Math.min(scarcest, linear));
    }

    /// The essential inputs that stand in for this one, by way of each other.
    private Set<NodeId> alike(NodeId j, NodeId m, Set<NodeId> inputs) {
        Set<NodeId> group = new TreeSet<>(Set.of(m));
        boolean grows = true;
        while (grows) {
            Set<NodeId> sofar = Set.copyOf(group);
            grows = group.addAll(inputs.stream()
                    .filter(each -> network.essentiality().getOrDefault(new Position(j, each), Essentiality.ESSENTIAL)
                            == Essentiality.ESSENTIAL)
                    .filter(each -> sofar.stream().anyMatch(member -> sameFamily(each, member)))
                    .toList());
        }
        return group;
    }

    private boolean sameFamily(NodeId a, NodeId b) {
        Map<NodeId, NodeId> parentOf = network.materials().parentOf();
        return a.equals(b)
                || b.equals(parentOf.get(a))
                || a.equals(parentOf.get(b))
                || (parentOf.containsKey(a) && Objects.equals(parentOf.get(a), parentOf.get(b)));
    }

    private double together(NodeId j, NodeId p, Set<NodeId> group) {
        boolean weighed = group.stream().noneMatch(m -> yields(j, p, m).size() != 1);
        ToDoubleFunction<NodeId> weight =
                m -> weighed ? yields(j, p, m).iterator().next() : 1;
        double has = group.stream()
                .mapToDouble(m -> weight.applyAsDouble(m) * ownFall(j, m))
                .sum();
        return Math.min(
                1,
                has
                        / group.stream()
                                .mapToDouble(m -> weight.applyAsDouble(m) * d(j, m))
                                .sum());
    }

    /// The yields of p from m at j that sources tell; they agree.
    private Set<Double> yields(NodeId j, NodeId p, NodeId m) {
        List<ReportedConversion> making =
                network.conversions().stream().filter(c -> under(p, c.output())).toList();
        boolean own = making.stream().anyMatch(c -> j.equals(c.party()));
        List<ReportedConversion> naming = making.stream()
                .filter(c -> own ? j.equals(c.party()) : c.party() == null)
                .filter(c -> under(m, c.input()))
                .toList();
        boolean itself = naming.stream().anyMatch(c -> m.equals(c.input()));
        return naming.stream()
                .filter(c -> !itself || m.equals(c.input()))
                .map(c -> c.yield().bestFigure())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /// What j has of m, with what it makes of m beside buying it.
    private double ownFall(NodeId j, NodeId m) {
        double excess = Math.max(0, o(j, m) - inflow(j, m));
        return had(j, m) + b(j, m) - excess * (1 - lastMade.getOrDefault(new Position(j, m), 1.0));
    }

    private Set<NodeId> inputs(NodeId j, NodeId p) {
        Set<NodeId> all =
                bought(j, _ -> true).stream().map(Flow::material).collect(Collectors.toCollection(TreeSet::new));
        List<ReportedConversion> making =
                network.conversions().stream().filter(c -> under(p, c.output())).toList();
        List<ReportedConversion> own =
                making.stream().filter(c -> j.equals(c.party())).toList();
        List<ReportedConversion> general =
                making.stream().filter(c -> c.party() == null).toList();
        Predicate<NodeId> byOwn = m -> !m.equals(p) && own.stream().anyMatch(c -> under(m, c.input()));
        Predicate<NodeId> byGeneral = m -> !m.equals(p) && general.stream().anyMatch(c -> under(m, c.input()));
        if (!own.isEmpty()) {
            return keep(all, byOwn);
        }
        if (all.stream().anyMatch(byGeneral)) {
            return keep(all, byGeneral);
        }
        return all.contains(p) ? Set.of() : all;
    }

    private boolean under(NodeId a, NodeId b) {
        return a.equals(b) || b.equals(network.materials().parentOf().get(a));
    }

    private static Set<NodeId> keep(Set<NodeId> all, Predicate<NodeId> test) {
        return all.stream().filter(test).collect(Collectors.toCollection(TreeSet::new));
    }

    private double had(NodeId j, NodeId m) {
        double g = sum(bought(j, m::equals), flow -> Objects.requireNonNull(received.get(flow.fact())));
        return g + d(j, m) - inflow(j, m);
    }

    private double d(NodeId j, NodeId m) {
        Account account = network.accounts().getOrDefault(new Position(j, m), Account.NONE);
        return Math.max(
                Math.max(inflow(j, m) + figure(account.production()), figure(account.intake())),
                j.kind() == NodeKind.COUNTRY ? 0 : o(j, m));
    }

    private double b(NodeId j, NodeId m) {
        return figure(network.accounts()
                .getOrDefault(new Position(j, m), Account.NONE)
                .stock());
    }

    private double inflow(NodeId j, NodeId m) {
        return sum(bought(j, m::equals), this::f);
    }

    private double o(NodeId j, NodeId p) {
        return network.flows().stream()
                .filter(flow -> flow.supplier().equals(j) && flow.material().equals(p))
                .mapToDouble(this::f)
                .sum();
    }

    private List<Flow> bought(NodeId j, Predicate<NodeId> material) {
        return network.flows().stream()
                .filter(flow -> flow.buyer().equals(j) && material.test(flow.material()))
                .toList();
    }

    private double f(Flow flow) {
        return figure(flow.tonnes());
    }

    private static double figure(Interval interval) {
        return interval.bestFigure().orElse(0.0);
    }

    private static double sum(List<Flow> flows, ToDoubleFunction<Flow> figure) {
        return flows.stream().mapToDouble(figure).sum();
    }
}
