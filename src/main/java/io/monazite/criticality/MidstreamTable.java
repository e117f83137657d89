package io.monazite.criticality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.Chain;
import io.monazite.criticality.measure.StageFigures;
import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.criticality.measure.StageFigures.Yield;
import io.monazite.criticality.measure.StageGap;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Conversion;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// Gathers what is known of a country's chain, stage by stage.
final class MidstreamTable {

    private static final List<Stage> CHAIN = Arrays.stream(Stage.values())
            .filter(stage -> stage.compareTo(Stage.MAGNET) <= 0)
            .toList();

    private final Atlas atlas;
    private final NodeId country;
    private final LocalDate day;
    private final Predicate<NodeId> family;
    private final PlantStates states;
    private final Operators operators;
    private final YearlyFigures yearly;
    private final Notes notes = new Notes();

    /// @param control who controls whom on the day
    /// @param material only along its chain; all materials where absent
    MidstreamTable(Atlas atlas, Control control, NodeId country, @Nullable NodeId material, LocalDate day) {
        this.atlas = atlas;
        this.country = country;
        this.day = day;
        if (material == null) {
            this.family = any -> true;
        } else {
            Set<NodeId> members = Family.of(material, atlas);
            this.family = members::contains;
        }
        this.states = new PlantStates(atlas, day);
        this.operators = new Operators(atlas, control, day);
        this.yearly = new YearlyFigures(
                atlas,
                country,
                family,
                new Years(day),
                new Workplaces(atlas, operators, states),
                new Parts(operators, new Consolidation(control)),
                notes);
    }

    Midstream answer(@Nullable NodeId material) {
        List<Midstream.Step> steps = CHAIN.stream().map(this::step).toList();
        Chain chain = new Chain(steps.stream().map(Midstream.Step::figures).toList(), yields(), atlas.materials());
        chain.incomparable().forEach(this::remark);
        chain.gaps().stream()
                .filter(gap -> gap.kind() == StageGap.Kind.NO_KNOWN_CAPACITY)
                .flatMap(gap -> steps.stream().filter(step -> step.stage() == gap.stage()))
                .forEach(this::remarkOnNone);
        return new Midstream(atlas.snapshot(), country, material, day, steps, chain.gaps(), notes.remarks());
    }

    private void remarkOnNone(Midstream.Step step) {
        notes.unknown(
                Unknown.Kind.NO_KNOWN_CAPACITY,
                country,
                step.plants().isEmpty()
                        ? "No source names a plant at the stage %s in %s.".formatted(step.stage(), country)
                        : "No source names a plant at the stage %s in %s that runs and makes what is asked for: not %s."
                                .formatted(
                                        step.stage(),
                                        country,
                                        step.plants().stream()
                                                .map(NodeId::toString)
                                                .collect(Collectors.joining(", nor "))));
    }

    private Midstream.Step step(Stage stage) {
        Plants plants = new Plants(
                atlas.entities(NodeKind.FACILITY)
                        .filter(plant ->
                                atlas.stage(plant.id()).filter(stage::equals).isPresent()
                                        && atlas.geography().contains(country, plant.id()))
                        .toList(),
                family,
                states,
                atlas);
        List<Rate> makes = plants.rates(Side.OUTPUT);
        List<Made> made = yearly.made(stage);
        List<Rate> output = made.stream().map(Made::rate).toList();
        List<Rate> wanted = yearly.wanted(stage);
        remark(plants, output);
        StageFigures figures = new StageFigures(
                stage,
                plants.anyWorks() || !made.isEmpty(),
                !plants.withoutCapacity(Side.INPUT).isEmpty(),
                !plants.withoutCapacity(Side.OUTPUT).isEmpty(),
                new Giving(plants, operators).of(makes, made),
                makes,
                plants.rates(Side.INPUT),
                wanted);
        return new Midstream.Step(stage, plants.ids(), plants.capacities(), facts(output), facts(wanted), figures);
    }

    private void remark(Plants plants, List<Rate> made) {
        Set<NodeId> open = Set.copyOf(plants.withoutCapacity(Side.OUTPUT));
        plants.withoutCapacity(Side.INPUT).stream()
                .filter(open::contains)
                .forEach(plant -> notes.unknown(
                        Unknown.Kind.CAPACITY_NOT_STATED,
                        plant,
                        "No source states the capacity of %s.".formatted(plant)));
        made.stream()
                .filter(rate -> atlas.stage(rate.material()).isEmpty())
                .forEach(rate -> notes.assume(
                        Assumption.Code.TAKEN_AS_MINE_OUTPUT,
                        rate.material(),
                        "What %s makes of %s in any form is taken as what it mines."
                                .formatted(country, rate.material())));
    }

    private void remark(Chain.Incomparable pair) {
        Rate given = pair.given();
        notes.unknown(
                pair.basisDiffers() ? Unknown.Kind.BASIS_NOT_CONVERTIBLE : Unknown.Kind.CAPACITY_NOT_STATED,
                given.facts().isEmpty() ? country : given.facts().getFirst(),
                "Whether the stage %s can take the %s t %s of %s that the stage before it can give is not known: %s."
                        .formatted(
                                pair.stage(),
                                Sums.words(given.tonnes()),
                                given.basis() == Basis.UNSTATED ? "(of what, is not said)" : given.basis(),
                                given.material(),
                                pair.basisDiffers()
                                        ? "what it takes is stated in another basis only"
                                        : "no source states what it takes of it, nor what it makes of it"));
    }

    /// Those in general, and those of parties in the country.
    private List<Yield> yields() {
        return atlas.all(NodeKind.CONVERSION).flatMap(this::inCountry).toList();
    }

    private Stream<Yield> inCountry(SourcedFact fact) {
        Conversion conversion = (Conversion) fact.fact();
        Amount ratio = fact.reading().amount();
        NodeId party = conversion.party();
        boolean holds = party == null || atlas.geography().contains(country, party);
        return ratio == null || !holds
                ? Stream.empty()
                : Stream.of(new Yield(conversion.input(), conversion.output(), ratio.interval(), fact.id()));
    }

    private static List<NodeId> facts(List<Rate> rates) {
        return rates.stream()
                .flatMap(rate -> rate.facts().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
