package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Position;

/// How losers could be supplied instead: the greatest total offset, by those who can be reached best.
///
/// @param losses in the order in which they were given
public record OffsetPlan(List<LossOffsets> losses) {

    private record Key(NodeId material, Basis basis) {}

    public OffsetPlan {
        losses = List.copyOf(losses);
    }

    /// What comes into question for a loser; empty where it is not in the plan.
    public Optional<LossOffsets> of(Position loser) {
        return losses.stream()
                .filter(loss -> loss.loss().position().equals(loser))
                .findFirst();
    }

    /// What is made good and what is not, by material and basis, where the losses are not passed on.
    public List<OffsetTotal> totals() {
        Map<NodeId, Map<Basis, List<LossOffsets>>> groups = losses.stream()
                .filter(loss -> loss.coverage() != Coverage.PASSED_ON)
                .collect(Collectors.groupingBy(
                        loss -> loss.loss().position().material(),
                        TreeMap::new,
                        Collectors.groupingBy(loss -> loss.loss().basis(), TreeMap::new, Collectors.toList())));
        List<OffsetTotal> totals = new ArrayList<>();
        groups.forEach((material, bases) ->
                bases.forEach((basis, some) -> totals.add(total(new Key(material, basis), some))));
        return List.copyOf(totals);
    }

    /// Every supplier that comes into question, by id and material.
    public List<Candidate> candidates() {
        Map<Position, List<Offset>> uses = losses.stream()
                .flatMap(loss -> loss.offsets().stream())
                .collect(Collectors.groupingBy(offset -> offset.offer().position(), TreeMap::new, Collectors.toList()));
        return uses.values().stream().map(OffsetPlan::candidate).toList();
    }

    private static Candidate candidate(List<Offset> uses) {
        OffsetState state =
                uses.stream().map(Offset::state).min(OffsetState::compareTo).orElseThrow();
        List<Reason> reasons = uses.stream()
                .filter(use -> use.state() == state)
                .flatMap(use -> use.reasons().stream())
                .distinct()
                .sorted()
                .toList();
        @Nullable
        Double tonnes = state == OffsetState.COUNTED
                ? uses.stream()
                        .flatMap(use -> Optional.ofNullable(use.tonnes()).stream())
                        .reduce(0.0, Double::sum)
                : null;
        return new Candidate(uses.getFirst().offer(), state, reasons, tonnes);
    }

    private static OffsetTotal total(Key key, List<LossOffsets> losses) {
        return new OffsetTotal(
                key.material(),
                key.basis(),
                sum(losses.stream().map(LossOffsets::toCover).toList()),
                losses.stream().mapToDouble(LossOffsets::covered).sum(),
                sum(losses.stream().map(LossOffsets::uncovered).toList()));
    }

    /// Low sums what is known; best and high are absent where any is.
    private static Interval sum(List<Interval> some) {
        double known = some.stream()
                .flatMap(one -> Optional.ofNullable(one.low()).stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        Interval strict = some.stream().reduce(Interval.ZERO, Tonnes::sum);
        boolean nothing = some.stream().allMatch(Interval::isUnknown);
        return nothing ? Interval.UNKNOWN : new Interval(known, strict.best(), strict.high());
    }
}
