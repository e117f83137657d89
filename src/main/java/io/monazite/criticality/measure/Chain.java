package io.monazite.criticality.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.criticality.measure.StageFigures.Yield;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.MaterialTree;

/// A country's chain from ore to magnet, stage by stage.
///
/// What a stage gives is held against what the next can take of the same material in the same basis, or, where a
/// conversion is sourced, against what a later stage can make of it. Where neither is stated, nothing is compared.
public final class Chain {

    /// A pair of stages that cannot be compared though something is given: no figure of the later one has its basis,
    /// or none is stated at all.
    ///
    /// @param given what is given
    /// @param basisDiffers whether the later stage has a figure of that material in another basis
    public record Incomparable(Stage stage, Rate given, boolean basisDiffers) {}

    private final List<StageFigures> stages;
    private final List<Yield> yields;
    private final MaterialTree materials;
    private final List<StageGap> gaps = new ArrayList<>();
    private final List<Incomparable> incomparable = new ArrayList<>();

    /// @param stages in the order of the chain
    public Chain(List<StageFigures> stages, List<Yield> yields, MaterialTree materials) {
        this.stages = List.copyOf(stages);
        this.yields = List.copyOf(yields);
        this.materials = materials;
        for (int at = 0; at < stages.size(); at++) {
            look(at);
        }
        gaps.sort(StageGap.ORDER);
    }

    /// In the order of the stages.
    public List<StageGap> gaps() {
        return List.copyOf(gaps);
    }

    /// What is given and cannot be held against anything.
    public List<Incomparable> incomparable() {
        return List.copyOf(incomparable);
    }

    private void look(int at) {
        StageFigures stage = stages.get(at);
        if (!stage.worked()) {
            gaps.add(StageGap.unworked(stage.stage()));
        } else if (at > 0) {
            StageFigures before = stages.get(at - 1);
            before.gives().forEach(given -> lookAtNext(stage, before, given));
        }
        if (stage.worked()) {
            stages.subList(0, at)
                    .forEach(before -> before.gives().forEach(given -> lookAtProducts(stage, before.stage(), given)));
        }
        for (Rate wanted : stage.wanted()) {
            sum(stage.makes(), wanted.basis(), rate -> materials.isOrUnder(rate.material(), wanted.material()))
                    .ifPresent(made -> compare(
                            stage,
                            StageGap.Kind.DEMAND_EXCEEDS_CAPACITY,
                            wanted,
                            new Room(made, stage.mayMakeMore(), null)));
        }
    }

    private void lookAtNext(StageFigures stage, StageFigures before, Rate given) {
        Predicate<Rate> sameGoods = rate -> materials.isOrUnder(given.material(), rate.material());
        Optional<Rate> taken = sum(stage.takes(), given.basis(), sameGoods);
        if (taken.isPresent()) {
            compare(stage, StageGap.Kind.CAPACITY_TOO_SMALL, given, new Room(taken.get(), stage.mayTakeMore(), null));
        } else if (products(stage, before.stage(), given).findAny().isEmpty()
                && before.gives().stream().noneMatch(other -> isTaken(stage, other, given.material()))) {
            incomparable.add(new Incomparable(
                    stage.stage(), given, stage.takes().stream().anyMatch(sameGoods)));
        }
    }

    /// Whether the same goods, counted in another basis, can be compared.
    private boolean isTaken(StageFigures stage, Rate other, NodeId material) {
        return other.material().equals(material)
                && stage.takes().stream()
                        .anyMatch(rate ->
                                rate.basis() == other.basis() && materials.isOrUnder(material, rate.material()));
    }

    private void lookAtProducts(StageFigures stage, Stage before, Rate given) {
        products(stage, before, given).forEach(product -> {
            Rate required = product.of(given);
            sum(stage.makes(), required.basis(), rate -> materials.isOrUnder(rate.material(), required.material()))
                    .ifPresent(made -> compare(
                            stage,
                            StageGap.Kind.CAPACITY_TOO_SMALL,
                            required,
                            new Room(made, stage.mayMakeMore(), product.yield().fact())));
        });
    }

    /// What a stage makes of what is given, in each basis in which both are weighed as the goods that they are.
    private Stream<Product> products(StageFigures stage, Stage before, Rate given) {
        if (!weighsGoods(given.basis(), before)) {
            return Stream.empty();
        }
        return yields.stream()
                .filter(yield -> yield.input().equals(given.material()))
                .flatMap(yield -> stage.makes().stream()
                        .filter(rate -> weighsGoods(rate.basis(), stage.stage())
                                && materials.isOrUnder(rate.material(), yield.output()))
                        .map(Rate::basis)
                        .distinct()
                        .map(basis -> new Product(yield, basis)));
    }

    /// A yield is of goods by weight, and says nothing of what they hold of something else. Separated goods counted as
    /// oxide are oxides, metals counted as metal are metals.
    private static boolean weighsGoods(Basis basis, Stage stage) {
        return switch (basis) {
            case GROSS, PRODUCT -> true;
            case REO -> stage == Stage.SEPARATION;
            case METAL -> stage == Stage.METAL;
            case UNSTATED -> false;
        };
    }

    private void compare(StageFigures stage, StageGap.Kind kind, Rate required, Room room) {
        Interval needed = required.tonnes();
        Interval known = room.rate().tonnes();
        double surelyNeeded = first(needed.best(), needed.low(), 0.0);
        double surelyRoom = first(known.best(), known.high(), Double.POSITIVE_INFINITY);
        if (surelyNeeded <= surelyRoom) {
            return;
        }
        Interval shortfall = shortfall(needed, known, room.mayBeMore());
        List<NodeId> facts = Stream.of(
                        required.facts().stream(), room.rate().facts().stream(), Stream.ofNullable(room.conversion()))
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
        gaps.add(new StageGap(
                stage.stage(),
                kind,
                required.material(),
                required.basis(),
                needed,
                known,
                shortfall,
                shortfall.low() != null && shortfall.low() > 0,
                facts));
    }

    private static Interval shortfall(Interval needed, Interval room, boolean open) {
        Double high = needed.high() == null ? null : Double.valueOf(needed.high() - first(room.low(), 0.0));
        if (open || needed.low() == null || room.high() == null) {
            return new Interval(null, null, high);
        }
        Double best = needed.best() == null || room.best() == null
                ? null
                : Double.valueOf(Math.max(0, needed.best() - room.best()));
        return new Interval(Math.max(0, needed.low() - room.high()), best, high);
    }

    private static Optional<Rate> sum(List<Rate> rates, Basis basis, Predicate<Rate> wanted) {
        return rates.stream()
                .filter(rate -> rate.basis() == basis && wanted.test(rate))
                .reduce((one, other) -> new Rate(
                        one.material(),
                        basis,
                        plus(one.tonnes(), other.tonnes()),
                        Stream.concat(one.facts().stream(), other.facts().stream())
                                .toList()));
    }

    /// The sum of two quantities: low sums what is known, best and high are absent where either is.
    static Interval plus(Interval one, Interval other) {
        return new Interval(
                one.low() == null && other.low() == null
                        ? null
                        : Double.valueOf(first(one.low(), 0.0) + first(other.low(), 0.0)),
                one.best() == null || other.best() == null ? null : Double.valueOf(one.best() + other.best()),
                one.high() == null || other.high() == null ? null : Double.valueOf(one.high() + other.high()));
    }

    private static double first(@Nullable Double... figures) {
        for (Double figure : figures) {
            if (figure != null) {
                return figure;
            }
        }
        return Double.NaN;
    }

    /// What is known to fit in, and by which conversion it was found.
    private record Room(
            Rate rate, boolean mayBeMore, @Nullable NodeId conversion) {}

    private record Product(Yield yield, Basis basis) {

        Rate of(Rate given) {
            Interval tonnes = given.tonnes();
            Interval ratio = yield.ratio();
            return new Rate(
                    yield.output(),
                    basis,
                    new Interval(
                            times(tonnes.low(), ratio.low()),
                            times(tonnes.best(), ratio.best()),
                            times(tonnes.high(), ratio.high())),
                    given.facts());
        }

        private static @Nullable Double times(@Nullable Double one, @Nullable Double other) {
            return one == null || other == null ? null : Double.valueOf(one * other);
        }
    }
}
