package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Divides what is lost of a flow among the shock that withholds it and what its supplier lacks. The shock answers for
/// the share that it withholds of the whole flow, the supplier's lack for the same share of what remains: so a loss
/// that goes round in a circle is still traced to the shock.
final class Causes {

    private record Source(Evaluation evaluation, int outlet) {}

    private final Ledger ledger;
    private final Layers layers;
    private final Map<Source, Map<Integer, Double>> known = new HashMap<>();

    Causes(Ledger ledger, Layers layers) {
        this.ledger = ledger;
        this.layers = layers;
    }

    /// The causes, the shock first, then by position; none where nothing is lost of the flow.
    List<Cause> of(int flow) {
        double lost = layers.lostOf(flow);
        if (!(lost > 0)) {
            return List.of();
        }
        Map<Integer, Double> upstream = new TreeMap<>();
        double withheld = 0;
        for (Layers.Part part : layers.parts(flow)) {
            double kept = part.evaluation().kept(flow);
            double unserved = part.share() * (1 - kept) * part.evaluation().unserved(flow);
            withheld += part.share() * kept;
            if (unserved > 0) {
                blamed(part.upstream(), ledger.outlet[flow])
                        .forEach((position, blame) -> upstream.merge(position, unserved * blame, Double::sum));
            }
        }
        List<Cause> causes = new ArrayList<>();
        if (withheld > 0) {
            causes.add(new Cause.Withheld(withheld / lost));
        }
        upstream.forEach((position, share) -> causes.add(new Cause.Upstream(ledger.position(position), share / lost)));
        return causes;
    }

    private Map<Integer, Double> blamed(Evaluation evaluation, int outlet) {
        return known.computeIfAbsent(
                new Source(evaluation, outlet), source -> Blame.of(ledger, source.evaluation(), source.outlet()));
    }
}
