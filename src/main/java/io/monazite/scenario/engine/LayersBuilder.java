package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Settles the two layers of a scenario with destinations, one after the other. Where other shocks are aimed at nobody
/// these come first, by themselves, with all orders in one queue; then what is bound for the destinations bears what is
/// aimed at it out of what is left of it; then all others what remains to be borne.
final class LayersBuilder {

    private static final Bound WHOLE = new Bound(1, 1);

    private final Ledger ledger;
    private final Scenario scenario;
    private final Box box;
    private final Side side;
    private final Reach reach;
    private final Map<Integer, Interval> given;

    LayersBuilder(Ledger ledger, Scenario scenario, Box box, Side side, Reach reach, Map<Integer, Interval> given) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.box = box;
        this.side = side;
        this.reach = reach;
        this.given = given;
    }

    Layers layers(Withholding all) {
        Map<Integer, Interval> stocks = new HashMap<>(ledger.stocks());
        stocks.putAll(given);
        Withholding unaimed = Withholding.atLarge(ledger, scenario);
        @Nullable Taken taken = unaimed.isNothing() || (isProportional() && stocks.isEmpty()) ? null : taken(unaimed);
        LayeredStocks layered =
                new LayeredStocks(ledger, box, side, reach, stocks, taken == null ? null : taken.unaimed());

        Orders boundOrders = orders(this::boundPart, taken);
        Evaluation bound = evaluation(side, boundOrders, all, layered.forBound());
        bound.settle();

        Orders otherOrders = orders(
                this::otherPart,
                taken == null ? null : taken.and(outlet -> boundOrders.overflow(outlet, bound.lackOf(outlet))));
        Evaluation atLarge = evaluation(side, otherOrders, unaimed, layered.forOthers(bound));
        atLarge.pin(bound, reach.there());
        atLarge.settle();
        return new Layers(ledger, side, bound, atLarge, reach, position -> Balance.of(ledger, box, given, position));
    }

    /// Where buyers are served alike nobody asks for what is open at the other side.
    private Taken taken(Withholding unaimed) {
        Evaluation alone = alone(unaimed, side);
        return Taken.by(alone, isProportional() ? alone : alone(unaimed, side.opposite()));
    }

    private boolean isProportional() {
        return scenario.rationing() == Rationing.PROPORTIONAL;
    }

    private Evaluation alone(Withholding unaimed, Side end) {
        Orders orders = new Orders(ledger, scenario.rationing(), end, this::size, this::size, null);
        Evaluation alone = evaluation(end, orders, unaimed, given);
        alone.settle();
        return alone;
    }

    private Evaluation evaluation(Side end, Orders orders, Withholding withheld, Map<Integer, Interval> stocks) {
        return new Evaluation(ledger, box, end, scenario.rationing(), orders, withheld, stocks);
    }

    private Orders orders(IntFunction<Bound> part, @Nullable Taken taken) {
        return new Orders(
                ledger,
                scenario.rationing(),
                side,
                this::size,
                flow -> size(flow).times(part.apply(flow)),
                taken);
    }

    private Bound size(int flow) {
        return Layers.order(ledger, flow, box);
    }

    private Bound boundPart(int flow) {
        return isFromThere(flow) ? WHOLE : reach.share(ledger.inlet(flow));
    }

    private Bound otherPart(int flow) {
        Bound bound = reach.share(ledger.inlet(flow));
        return isFromThere(flow) ? WHOLE : new Bound(1 - bound.hi(), 1 - bound.lo());
    }

    /// Whether a flow comes from a destination: all that is sold from there is served out of one queue.
    private boolean isFromThere(int flow) {
        return reach.isThere(ledger.numberOf(ledger.seller(ledger.outlet[flow])));
    }
}
