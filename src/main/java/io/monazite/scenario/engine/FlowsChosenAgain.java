package io.monazite.scenario.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Brings chosen flows up to date: chooses again among the flows between the same ends as those that came or went, and
/// takes the parts again out of the wholes that contain what is chosen otherwise.
final class FlowsChosenAgain {

    /// Where more than one flow in so many came or went, all are looked at as quickly.
    private static final int FEW = 16;

    private final ChosenFlows before;
    private final Reported later;
    private final BasisChoice basis;
    private final FlowBook book;
    private final Shelves.Difference<ReportedFlow> changes;
    private final FlowSelection selection;
    private final ContainmentSearch search;
    private final @Nullable Flow[] remaining;
    private final Map<NodeId, Integer> stated;
    /// The facts of all that were chosen beside what came or went.
    private final Set<NodeId> chosenBefore = new HashSet<>();

    private final Set<FlowKey> leftOutBefore = new HashSet<>();
    /// What was chosen, and is not, or not as it was.
    private final Map<NodeId, ReportedFlow> dropped = new LinkedHashMap<>();
    /// What is chosen, and was not, or not as it is.
    private final Map<NodeId, ReportedFlow> taken = new LinkedHashMap<>();
    /// Those whose parts, or whose parts' rests, may be others than before.
    private final Map<NodeId, ReportedFlow> open = new LinkedHashMap<>();

    private final Map<NodeId, Map<NodeId, ReportedFlow>> parts = new HashMap<>();

    /// @param basis that of the later version
    FlowsChosenAgain(ChosenFlows before, Reported later, BasisChoice basis) {
        this.before = before;
        this.later = later;
        this.basis = basis;
        this.book = later.book();
        this.changes = before.reported.book().to(book);
        this.selection = new FlowSelection(book, before.choice.statuses(), before.period, basis);
        Inclusion inclusion = new Inclusion(book.numbers().ends(), later.geography(), later.materials());
        this.search = new ContainmentSearch(book, inclusion, this::isChosen);
        this.stated = new HashMap<>(before.stated);
        int[] gone = before.reported.book().places(changes.gone());
        this.remaining = new Splice(gone, book.places(changes.come())).of(before.remaining);
        for (int place : gone) {
            ChosenFlows.count(stated, before.remaining[place], -1);
        }
    }

    /// Empty where it is as quick to look at all flows, or where those that went have no numbers any more.
    Optional<ChosenFlows> chosen() {
        if (changes.gone().size() + changes.come().size() > book.size() / FEW
                || !changes.gone().stream().allMatch(this::hasNumbers)) {
            return Optional.empty();
        }
        Map<Lane, ReportedFlow> lanes = new LinkedHashMap<>();
        Stream.concat(changes.gone().stream(), changes.come().stream())
                .forEach(flow -> lanes.put(new Lane(flow.supplier(), flow.buyer(), flow.material(), null), flow));
        lanes.values().forEach(this::chooseBeside);
        dropped.values()
                .forEach(flow ->
                        wholesNotTaken(flow).forEach(whole -> partsOf(whole).remove(flow.fact())));
        for (ReportedFlow flow : taken.values()) {
            open.put(flow.fact(), flow);
            parts.put(flow.fact(), byFact(search.partsOf(flow)));
            wholesNotTaken(flow).forEach(whole -> partsOf(whole).put(flow.fact(), flow));
            if (search.looked() > book.size()) {
                return Optional.empty();
            }
        }
        openWhatContainsThem();
        return Optional.of(settled());
    }

    /// A book whose numbers are made anew has none for who is in no flow of it.
    private boolean hasNumbers(ReportedFlow flow) {
        Numbering ends = book.numbers().ends();
        return ends.parties().of(flow.supplier()) >= 0
                && ends.parties().of(flow.buyer()) >= 0
                && ends.materials().of(flow.material()) >= 0;
    }

    /// Chooses again among the flows with the same ends and material.
    private void chooseBeside(ReportedFlow flow) {
        Map<NodeId, ReportedFlow> were = new LinkedHashMap<>();
        FlowBook bookBefore = before.reported.book();
        bookBefore
                .placesAlike(flow)
                .filter(before::has)
                .mapToObj(bookBefore::get)
                .forEach(each -> were.put(each.fact(), each));
        chosenBefore.addAll(were.keySet());
        before.leftOut.where(key -> key.compareEnds(flow)).forEach(each -> leftOutBefore.add(FlowKey.of(each)));
        int[] places = book.placesAlike(flow).toArray();
        for (int place : places) {
            put(place, null);
        }
        if (places.length > 0) {
            selection
                    .choose(places[0], places[0] + places.length)
                    .forEach(place -> take(place, were.remove(book.get(place).fact())));
        }
        dropped.putAll(were);
    }

    /// @param was the flow of the same fact that was chosen
    private void take(int place, @Nullable ReportedFlow was) {
        ReportedFlow flow = book.get(place);
        if (flow.equals(was)) {
            put(place, before.wholes.remaining(flow));
        } else {
            put(place, flow.flow());
            taken.put(flow.fact(), flow);
            if (was != null) {
                dropped.put(flow.fact(), was);
            }
        }
    }

    private boolean isChosen(int place) {
        return remaining[place] != null
                || (before.wholes.of(book.get(place)) != null
                        && !dropped.containsKey(book.get(place).fact()));
    }

    private Stream<ReportedFlow> wholesNotTaken(ReportedFlow part) {
        return search.wholesOf(part).stream().filter(whole -> !taken.containsKey(whole.fact()));
    }

    private Map<NodeId, ReportedFlow> partsOf(ReportedFlow whole) {
        open.put(whole.fact(), whole);
        return parts.computeIfAbsent(whole.fact(), _ -> {
            Whole known = before.wholes.of(whole);
            return byFact(known == null ? List.of() : known.parts());
        });
    }

    private static Map<NodeId, ReportedFlow> byFact(List<ReportedFlow> flows) {
        Map<NodeId, ReportedFlow> found = new LinkedHashMap<>();
        flows.forEach(flow -> found.put(flow.fact(), flow));
        return found;
    }

    private void openWhatContainsThem() {
        Deque<ReportedFlow> next = new ArrayDeque<>(open.values());
        while (!next.isEmpty()) {
            for (ReportedFlow whole : search.wholesOf(next.remove())) {
                if (!open.containsKey(whole.fact())) {
                    partsOf(whole);
                    next.add(whole);
                }
            }
        }
    }

    private ChosenFlows settled() {
        Set<NodeId> noWholes = new HashSet<>(dropped.keySet());
        List<Whole> wholes = new ArrayList<>();
        open.forEach((fact, flow) -> {
            List<ReportedFlow> contained = List.copyOf(partsOf(flow).values());
            if (contained.isEmpty()) {
                noWholes.add(fact);
            } else {
                wholes.add(Whole.of(flow, contained));
            }
        });
        Wholes then = before.wholes.with(noWholes, wholes);
        open.values().forEach(flow -> put(book.placeOf(flow), then.remaining(flow)));
        return new ChosenFlows(
                later,
                before.choice,
                before.period,
                basis,
                then,
                before.leftOut.with(leftOutBefore, selection.leftOut()),
                before.carriedForward.with(chosenBefore, selection.carriedForward()),
                remaining,
                stated);
    }

    private void put(int place, @Nullable Flow flow) {
        ChosenFlows.count(stated, remaining[place], -1);
        ChosenFlows.count(stated, flow, 1);
        remaining[place] = flow;
    }
}
