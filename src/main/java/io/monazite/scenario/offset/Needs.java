package io.monazite.scenario.offset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Position;

/// What of each loss is to be made good where it is. What a loser would have sold on to another one in the plan is left
/// to that one, so that no tonne is replaced twice.
final class Needs {

    private static final double NOTHING = 1e-6;

    private final Outcome outcome;
    private final Plants plants;
    private final Set<Position> asked;

    private Needs(OffsetCase disruption, Plants plants) {
        this.outcome = disruption.outcome();
        this.plants = plants;
        this.asked = disruption.asked().stream().map(PartyLoss::position).collect(Collectors.toUnmodifiableSet());
    }

    static List<Need> of(OffsetCase disruption, Plants plants) {
        Needs needs = new Needs(disruption, plants);
        return disruption.asked().stream().map(needs::need).toList();
    }

    private Need need(PartyLoss loss) {
        List<FlowLoss> sold = outcome.flows().stream()
                .filter(flow -> flow.flow().supplier().equals(loss.position().party()))
                .toList();
        boolean asAnother = loss.passedOn()
                && sold.stream().anyMatch(flow -> !flow.flow().outlet().equals(loss.position()) && isAsked(flow));
        if (asAnother) {
            return new Need(loss, loss.ended(), Interval.ZERO.equals(loss.ended()), stage(loss));
        }
        List<FlowLoss> same = sold.stream()
                .filter(flow -> flow.flow().outlet().equals(loss.position()))
                .toList();
        Interval toCover = toCover(loss, same);
        boolean passedOn = same.stream().anyMatch(this::isAsked) && isNothing(toCover);
        return new Need(loss, passedOn ? Interval.ZERO : toCover, passedOn, stage(loss));
    }

    private Interval toCover(PartyLoss loss, List<FlowLoss> soldOn) {
        List<FlowLoss> inPlan = soldOn.stream().filter(this::isAsked).toList();
        if (inPlan.isEmpty()) {
            return loss.tonnes();
        }
        return inPlan.size() == soldOn.size()
                ? loss.kept()
                : Tonnes.less(
                        loss.tonnes(), inPlan.stream().map(FlowLoss::tonnes).reduce(Interval.ZERO, Tonnes::sum));
    }

    private boolean isAsked(FlowLoss flow) {
        return asked.contains(flow.flow().inlet());
    }

    private static boolean isNothing(Interval tonnes) {
        @Nullable Double high = tonnes.high();
        return high != null && high < NOTHING;
    }

    /// The stage of the material, else that at which all suppliers of what is lost make it.
    private @Nullable Stage stage(PartyLoss loss) {
        List<Optional<Stage>> stages = loss.contributions().stream()
                .map(contribution -> plants.stage(contribution.flow().outlet()))
                .distinct()
                .toList();
        return stages.size() == 1 ? stages.getFirst().orElse(null) : null;
    }
}
