package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;

/// Finds the ways of a loss by going back from who suffers it, along the way that carries most.
final class PathSearch {

    /// Enough for any page of ways; keeps a dense network from being listed whole.
    private static final int STEPS = 20_000;

    private static final Comparator<Trail> ORDER = Comparator.comparingDouble(Trail::share)
            .reversed()
            .thenComparing(trail -> trail.facts().toString());

    private final Map<Position, PartyLoss> losses;

    /// A way walked back so far.
    ///
    /// @param facts from the farthest flow to the party
    /// @param behind the positions at which it has been
    /// @param at the position whose inflows come next; the party's own when the way is at a shock
    private record Trail(List<NodeId> facts, List<Position> behind, Position at, double share, boolean complete) {

        Trail back(FlowLoss inflow, double part, Cause cause) {
            List<NodeId> longer = new ArrayList<>(List.of(inflow.flow().fact()));
            longer.addAll(facts);
            List<Position> been = new ArrayList<>(behind);
            been.add(at);
            double carried = share * part * cause.share();
            return switch (cause) {
                case Cause.Withheld _ -> new Trail(longer, been, at, carried, true);
                case Cause.Upstream upstream -> new Trail(longer, been, upstream.position(), carried, false);
            };
        }

        boolean isCircular() {
            return !complete && behind.contains(at);
        }
    }

    PathSearch(Outcome outcome) {
        this.losses = outcome.losses().stream()
                .collect(Collectors.toUnmodifiableMap(PartyLoss::position, Function.identity()));
    }

    List<LossPath> paths(Position position, int first) {
        List<LossPath> paths = new ArrayList<>();
        PriorityQueue<Trail> open = new PriorityQueue<>(ORDER);
        open.add(new Trail(List.of(), List.of(), position, 1, false));
        for (int step = 0; step < STEPS && paths.size() < first && !open.isEmpty(); step++) {
            Trail trail = open.remove();
            if (trail.complete()) {
                paths.add(new LossPath(trail.facts(), trail.share()));
            } else {
                extend(trail, open);
            }
        }
        return List.copyOf(paths);
    }

    private void extend(Trail trail, PriorityQueue<Trail> open) {
        PartyLoss loss = losses.get(trail.at());
        if (loss == null) {
            return;
        }
        List<FlowLoss> inflows = loss.contributions();
        double[] parts = parts(inflows);
        for (int index = 0; index < parts.length; index++) {
            for (Cause cause : inflows.get(index).causes()) {
                Trail longer = trail.back(inflows.get(index), parts[index], cause);
                if (longer.share() > 0 && !longer.isCircular()) {
                    open.add(longer);
                }
            }
        }
    }

    /// The part of each inflow in the loss that they bring together: by tonnes, or equal where some are not known.
    private static double[] parts(List<FlowLoss> inflows) {
        double[] tonnes = inflows.stream()
                .mapToDouble(inflow -> Figures.firstKnown(inflow.tonnes().best()))
                .toArray();
        double sum = 0;
        for (double each : tonnes) {
            sum += each;
        }
        double[] parts = new double[tonnes.length];
        for (int index = 0; index < parts.length; index++) {
            parts[index] = sum > 0 ? tonnes[index] / sum : 1.0 / parts.length;
        }
        return parts;
    }
}
