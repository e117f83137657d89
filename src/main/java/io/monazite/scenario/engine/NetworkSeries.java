package io.monazite.scenario.engine;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Period;

/// The networks of a version. That of a choice is made of the one of the version before where the choice was last asked
/// for there, by looking at the flows that came or went.
public final class NetworkSeries {

    private final Reported reported;
    private @Nullable ChosenFlows last;

    private NetworkSeries(Reported reported, @Nullable ChosenFlows last) {
        this.reported = reported;
        this.last = last;
    }

    public static NetworkSeries of(Reported reported) {
        return new NetworkSeries(reported, null);
    }

    /// The networks of a later version.
    public NetworkSeries with(Reported later) {
        return new NetworkSeries(later, last());
    }

    public Network of(NetworkChoice choice) {
        Period period = choice.period();
        if (period == null) {
            return Preparation.network(reported, choice);
        }
        ChosenFlows chosen = Optional.ofNullable(last())
                .filter(known -> known.choice.equals(choice))
                .flatMap(known -> known.of(reported))
                .orElseGet(() -> ChosenFlows.of(reported, choice, new PeriodChoice(period)));
        keep(chosen);
        return chosen.network();
    }

    private synchronized @Nullable ChosenFlows last() {
        return last;
    }

    private synchronized void keep(ChosenFlows chosen) {
        last = chosen;
    }
}
