package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// The flows of a choice, and what remains of each when its parts are taken out. Immutable; those of a later version
/// are found by looking again at the flows that came or went, at those beside these, and at those that contain them.
final class ChosenFlows {

    final Reported reported;
    final NetworkChoice choice;
    final PeriodChoice period;
    final BasisChoice basis;
    final Wholes wholes;
    final Shelves<FlowKey, LeftOut> leftOut;
    final Shards<NodeId, Position> carriedForward;

    /// By the place of the flow in the book; none for one that is not chosen, or of which nothing remains.
    final @Nullable Flow[] remaining;

    /// How many flows of a material remain of which tonnes are stated, where there are any.
    final Map<NodeId, Integer> stated;

    ChosenFlows(
            Reported reported,
            NetworkChoice choice,
            PeriodChoice period,
            BasisChoice basis,
            Wholes wholes,
            Shelves<FlowKey, LeftOut> leftOut,
            Shards<NodeId, Position> carriedForward,
            @Nullable Flow[] remaining,
            Map<NodeId, Integer> stated) {
        this.reported = reported;
        this.choice = choice;
        this.period = period;
        this.basis = basis;
        this.wholes = wholes;
        this.leftOut = leftOut;
        this.carriedForward = carriedForward;
        this.remaining = remaining;
        this.stated = stated;
    }

    /// Looks at all flows.
    static ChosenFlows of(Reported reported, NetworkChoice choice, PeriodChoice period) {
        FlowBook book = reported.book();
        BasisChoice basis = BasisChoice.of(book.tallies(), choice, period);
        FlowSelection selection = new FlowSelection(book, choice.statuses(), period, basis);
        selection.chooseAll();
        List<ReportedFlow> chosen = selection.chosen();
        int[] places = selection.places();
        Wholes wholes =
                Wholes.of(chosen, book.numbers().ends().only(places), reported.geography(), reported.materials());
        @Nullable Flow[] remaining = new Flow[book.size()];
        Map<NodeId, Integer> stated = new HashMap<>();
        for (int index = 0; index < places.length; index++) {
            Flow flow = wholes.remaining(chosen.get(index));
            remaining[places[index]] = flow;
            count(stated, flow, 1);
        }
        return new ChosenFlows(
                reported,
                choice,
                period,
                basis,
                wholes,
                Shelves.of(FlowKey::of, selection.leftOut()),
                Shards.copyOf(selection.carriedForward()),
                remaining,
                stated);
    }

    /// Those of a later version; empty where as much would be looked at as in choosing anew.
    Optional<ChosenFlows> of(Reported later) {
        BasisChoice then = BasisChoice.of(later.book().tallies(), choice, period);
        return basis.agreesWith(then) && later.materials().equals(reported.materials()) && nobodyMoves(later)
                ? new FlowsChosenAgain(this, later, then).chosen()
                : Optional.empty();
    }

    /// Whether all who come with a flow are where they were.
    private boolean nobodyMoves(Reported later) {
        Numbers known = reported.book().numbers().ends().parties();
        return reported.geography()
                .movedTo(later.geography())
                .filter(moved -> moved.stream().allMatch(party -> known.of(party) < 0))
                .isPresent();
    }

    /// Whether a flow of the book is chosen.
    boolean has(int place) {
        return remaining[place] != null || wholes.of(reported.book().get(place)) != null;
    }

    Network network() {
        Map<NodeId, Position> forward = new HashMap<>(carriedForward);
        Amounts amounts = new Amounts(reported, period, basis, forward);
        List<LeftOut> out = new ArrayList<>(leftOut);
        out.addAll(amounts.leftOut());
        out.addAll(wholes.contradictions());
        return new Network(
                flows(),
                amounts.accounts(),
                reported.geography(),
                reported.materials(),
                reported.conversions(),
                reported.essentiality(),
                forward,
                out,
                period.days());
    }

    private NumberedFlows flows() {
        Flow[] flows = new Flow[remaining.length];
        int[] places = new int[remaining.length];
        int count = 0;
        for (int place = 0; place < remaining.length; place++) {
            Flow flow = remaining[place];
            if (flow != null) {
                flows[count] = flow;
                places[count++] = place;
            }
        }
        Numbering numbers = reported.book()
                .numbers()
                .ends()
                .only(Arrays.copyOf(places, count))
                .compact();
        return NumberedFlows.ofOrdered(Arrays.asList(Arrays.copyOf(flows, count)), numbers, bases(numbers.materials()));
    }

    private @Nullable Basis[] bases(Numbers materials) {
        @Nullable Basis[] bases = new Basis[materials.size()];
        for (int material = 0; material < bases.length; material++) {
            NodeId id = materials.id(material);
            bases[material] = stated.getOrDefault(id, 0) > 0 ? basis.of(id) : null;
        }
        return bases;
    }

    /// @param times so many more there are
    static void count(Map<NodeId, Integer> stated, @Nullable Flow flow, int times) {
        if (flow != null && !flow.tonnes().isUnknown()) {
            stated.merge(flow.material(), times, Integer::sum);
        }
    }
}
