package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Divides what is lost of a flow among the shock that withholds it and what its supplier lacks. The shock answers for
/// the share that it withholds of the whole flow, the supplier's lack for the same share of what remains: so a loss
/// that
/// goes round in a circle is still traced to the shock.
final class Causes {

    private final Ledger ledger;
    private final Withholding withholding;
    private final Solution solution;

    Causes(Ledger ledger, Withholding withholding, Solution solution) {
        this.ledger = ledger;
        this.withholding = withholding;
        this.solution = solution;
    }

    /// The causes, the shock first, then by position; none where the solution loses nothing of the flow.
    List<Cause> of(int flow) {
        double lost = solution.lostShare(flow);
        if (!(lost > 0)) {
            return List.of();
        }
        Map<Integer, Double> upstream = new TreeMap<>();
        double withheld = 0;
        for (Layer layer : Layer.ALL) {
            double part = solution.part(ledger.inlet(flow), layer);
            double kept = withholding.share(flow, layer);
            withheld += part * kept;
            addUpstream(
                    upstream,
                    flow,
                    layer,
                    part * (1 - kept) * (1 - solution.equations().served(flow, layer)));
        }
        List<Cause> causes = new ArrayList<>();
        if (withheld > 0) {
            causes.add(new Cause.Withheld(withheld / lost));
        }
        upstream.forEach((position, share) -> causes.add(new Cause.Upstream(ledger.position(position), share / lost)));
        return causes;
    }

    private void addUpstream(Map<Integer, Double> upstream, int flow, Layer layer, double lost) {
        if (lost > 0) {
            Equations equations = solution.equations();
            ledger.recipe(flow)
                    .map(recipe -> equations.output().carriers(recipe, equations.supplyLayer(flow, layer)))
                    .orElse(Map.of())
                    .forEach((position, part) -> upstream.merge(position, lost * part, Double::sum));
        }
    }
}
