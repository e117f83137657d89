package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.monazite.criticality.Workplaces.Place;
import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.domain.Intake;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// What was made in a country, and what it took in, by the latest full years, fiscal years or yearly rates that had
/// begun by a day. Shorter and longer periods are not made into years.
final class YearlyFigures {

    private final Atlas atlas;
    private final NodeId country;
    private final Predicate<NodeId> family;
    private final Years years;
    private final Workplaces workplaces;
    private final Parts parts;
    private final Notes notes;

    /// @param family the materials that count
    YearlyFigures(
            Atlas atlas,
            NodeId country,
            Predicate<NodeId> family,
            Years years,
            Workplaces workplaces,
            Parts parts,
            Notes notes) {
        this.atlas = atlas;
        this.country = country;
        this.family = family;
        this.years = years;
        this.workplaces = workplaces;
        this.parts = parts;
        this.notes = notes;
    }

    /// What was made at a stage: the country's own figure, else at least what its companies made; of a group of
    /// countries its own, else that of each member. All are of one year, the latest, or rates that hold.
    List<Made> made(Stage stage) {
        return byGoods(
                        NodeKind.PRODUCTION,
                        fact -> isMadeAt(stage, production(fact)),
                        fact -> production(fact).material() + " "
                                + production(fact).basis())
                .stream()
                .flatMap(facts -> made(facts, stage).stream())
                .toList();
    }

    /// What the country took in of what a stage makes.
    List<Rate> wanted(Stage stage) {
        return byGoods(
                        NodeKind.INTAKE,
                        fact -> isWantedOf(stage, intake(fact)),
                        fact -> intake(fact).material() + " " + intake(fact).basis())
                .stream()
                .flatMap(facts -> Years.latest(facts).stream())
                .map(fact ->
                        new Rate(intake(fact).material(), intake(fact).basis(), Years.tonnes(fact), List.of(fact.id())))
                .toList();
    }

    private Collection<List<SourcedFact>> byGoods(
            NodeKind kind, Predicate<SourcedFact> counted, Function<SourcedFact, String> goods) {
        return atlas.all(kind)
                .filter(counted.and(years::isUsable))
                .collect(Collectors.groupingBy(goods, TreeMap::new, Collectors.toList()))
                .values();
    }

    private Optional<Made> made(List<SourcedFact> facts, Stage stage) {
        Map<NodeId, Place> places = new TreeMap<>();
        facts.forEach(fact -> places.put(fact.id(), workplaces.of(production(fact), stage)));
        Function<SourcedFact, Place> placed = fact -> places.getOrDefault(fact.id(), Workplaces.NOWHERE);
        List<SourcedFact> here =
                facts.stream().filter(fact -> isHere(fact, placed.apply(fact))).toList();
        List<SourcedFact> current = Years.ofLatestYear(here);
        Optional<SourcedFact> own = own(country, current);
        if (own.isPresent()) {
            return Optional.of(whole(own.get()));
        }
        remarkOnOthers(facts, placed);
        List<SourcedFact> counted = current.stream()
                .collect(Collectors.groupingBy(
                        fact -> region(fact, placed.apply(fact)), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(
                        region -> own(region.getKey(), region.getValue())
                                .map(List::of)
                                .orElseGet(() -> parts.of(region.getValue()))
                                .stream())
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        remarkOnEarlier(here, current, placed);
        counted.forEach(fact -> remarkOnPlace(fact, placed.apply(fact), stage));
        return Optional.of(atLeast(counted));
    }

    private static Made whole(SourcedFact own) {
        Production goods = production(own);
        return new Made(new Rate(goods.material(), goods.basis(), Years.tonnes(own), List.of(own.id())), List.of());
    }

    /// Others whom nobody lists may make it too.
    private static Made atLeast(List<SourcedFact> counted) {
        Production goods = production(counted.getFirst());
        Interval sum = Sums.of(counted.stream().map(Years::tonnes).toList());
        return new Made(
                new Rate(
                        goods.material(),
                        goods.basis(),
                        new Interval(sum.low(), sum.best(), null),
                        counted.stream().map(SourcedFact::id).toList()),
                counted.stream()
                        .filter(fact -> production(fact).party().kind() != NodeKind.COUNTRY)
                        .toList());
    }

    private static Optional<SourcedFact> own(NodeId place, Collection<SourcedFact> facts) {
        return Years.latest(facts.stream()
                .filter(fact -> production(fact).party().equals(place)
                        && production(fact).asset() == null)
                .toList());
    }

    private boolean isMadeAt(Stage stage, Production made) {
        return made.outlook() == Outlook.ACTUAL
                && family.test(made.material())
                && (made.party().equals(country) || !atlas.isGroup(made.party()))
                && Stages.of(made, atlas).filter(stage::equals).isPresent();
    }

    private boolean isWantedOf(Stage stage, Intake intake) {
        return intake.party().equals(country)
                && family.test(intake.material())
                && atlas.stage(intake.material()).filter(stage::equals).isPresent();
    }

    /// Surely here: also the parties of which nobody says where they are are in the world.
    private boolean isHere(SourcedFact fact, Place place) {
        return place.countries().isEmpty()
                ? atlas.geography().contains(country, production(fact).party())
                : place.countries().stream().allMatch(one -> atlas.geography().contains(country, one));
    }

    private static NodeId region(SourcedFact fact, Place place) {
        return place.countries().size() == 1
                ? place.countries().getFirst()
                : production(fact).party();
    }

    private void remarkOnOthers(List<SourcedFact> facts, Function<SourcedFact, Place> placed) {
        List<SourcedFact> open = facts.stream()
                .filter(fact -> !isHere(fact, placed.apply(fact))
                        && placed.apply(fact).countries().stream()
                                .anyMatch(one -> atlas.geography().contains(country, one)))
                .toList();
        parts.of(Years.ofLatestYear(open))
                .forEach(fact -> notes.unknown(
                        Unknown.Kind.NO_KNOWN_FIGURE,
                        fact.id(),
                        "How much of the %s t of %s that %s made was made in %s is not known: its plants stand in %s."
                                .formatted(
                                        Sums.words(Years.tonnes(fact)),
                                        production(fact).material(),
                                        production(fact).party(),
                                        country,
                                        words(placed.apply(fact).countries()))));
    }

    private void remarkOnEarlier(
            List<SourcedFact> here, List<SourcedFact> current, Function<SourcedFact, Place> placed) {
        Set<NodeId> told =
                current.stream().map(fact -> production(fact).party()).collect(Collectors.toSet());
        List<SourcedFact> earlier = new ArrayList<>(here);
        earlier.removeIf(
                fact -> told.contains(production(fact).party()) || told.contains(region(fact, placed.apply(fact))));
        earlier.stream()
                .collect(Collectors.groupingBy(fact -> production(fact).party(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(facts -> Years.latest(facts).stream())
                .forEach(fact -> notes.unknown(
                        Unknown.Kind.PERIOD_NOT_COMPARABLE,
                        fact.id(),
                        "The %s t of %s that %s made in %s are left out: what others made is of a later year."
                                .formatted(
                                        Sums.words(Years.tonnes(fact)),
                                        production(fact).material(),
                                        production(fact).party(),
                                        Years.period(fact))));
    }

    private void remarkOnPlace(SourcedFact fact, Place place, Stage stage) {
        Production made = production(fact);
        switch (place.ground()) {
            case PLACED -> {}
            case PLANTS ->
                notes.assume(
                        Assumption.Code.PLANT_STANDS_FOR_ALL,
                        made.party(),
                        "What %s made of %s is taken as made in %s, where its plants at the stage %s stand."
                                .formatted(made.party(), made.material(), words(place.countries()), stage));
            case HOME ->
                notes.assume(
                        Assumption.Code.MADE_AT_HOME,
                        made.party(),
                        "No source names a plant at the stage %s that %s runs: its %s is taken as made in %s."
                                .formatted(stage, made.party(), made.material(), words(place.countries())));
        }
    }

    private String words(List<NodeId> countries) {
        return countries.isEmpty()
                ? country.toString()
                : countries.stream().map(NodeId::toString).collect(Collectors.joining(" and "));
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }

    private static Intake intake(SourcedFact fact) {
        return (Intake) fact.fact();
    }
}
