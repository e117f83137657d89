package io.monazite.criticality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Intake;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.OverPeriod;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Period;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;

/// What was made in a country, and what it took in, by the latest full years, fiscal years or yearly rates that had
/// begun by a day. Shorter and longer periods are not made into years.
final class YearlyFigures {

    private final Atlas atlas;
    private final NodeId country;
    private final Predicate<NodeId> family;
    private final LocalDate day;

    /// @param family the materials that count
    YearlyFigures(Atlas atlas, NodeId country, Predicate<NodeId> family, LocalDate day) {
        this.atlas = atlas;
        this.country = country;
        this.family = family;
        this.day = day;
    }

    /// What was made at a stage: the country's own figure, else at least what its companies made.
    List<Rate> made(Stage stage) {
        Map<String, List<SourcedFact>> byGoods = atlas.all(NodeKind.PRODUCTION)
                .filter(fact -> isMadeAt(stage, (Production) fact.fact()) && isUsable(fact))
                .collect(Collectors.groupingBy(
                        fact -> goods(
                                production(fact).material(), production(fact).basis()),
                        TreeMap::new,
                        Collectors.toList()));
        return byGoods.values().stream().map(this::made).toList();
    }

    /// What the country took in of what a stage makes.
    List<Rate> wanted(Stage stage) {
        Map<String, List<SourcedFact>> byGoods = atlas.all(NodeKind.INTAKE)
                .filter(fact -> {
                    Intake intake = (Intake) fact.fact();
                    return intake.party().equals(country)
                            && family.test(intake.material())
                            && atlas.stage(intake.material())
                                    .filter(stage::equals)
                                    .isPresent()
                            && isUsable(fact);
                })
                .collect(Collectors.groupingBy(
                        fact -> goods(((Intake) fact.fact()).material(), ((Intake) fact.fact()).basis()),
                        TreeMap::new,
                        Collectors.toList()));
        return byGoods.values().stream()
                .map(facts -> latest(facts))
                .flatMap(Optional::stream)
                .map(fact -> new Rate(
                        ((Intake) fact.fact()).material(),
                        ((Intake) fact.fact()).basis(),
                        tonnes(fact),
                        List.of(fact.id())))
                .toList();
    }

    private Rate made(List<SourcedFact> facts) {
        Production goods = production(facts.getFirst());
        Optional<SourcedFact> own = latest(facts.stream()
                .filter(fact -> production(fact).party().equals(country)
                        && production(fact).asset() == null)
                .toList());
        if (own.isPresent()) {
            return new Rate(
                    goods.material(),
                    goods.basis(),
                    tonnes(own.get()),
                    List.of(own.get().id()));
        }
        List<SourcedFact> latest = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> production(fact).party() + " "
                                + production(fact).asset(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(some -> latest(some).stream())
                .toList();
        Interval sum = Sums.of(latest.stream().map(YearlyFigures::tonnes).toList());
        return new Rate(
                goods.material(),
                goods.basis(),
                new Interval(sum.low(), sum.best(), null),
                latest.stream().map(SourcedFact::id).toList());
    }

    private boolean isMadeAt(Stage stage, Production made) {
        return made.outlook() == Outlook.ACTUAL
                && family.test(made.material())
                && !atlas.isGroup(made.party())
                && atlas.geography().contains(country, made.party())
                && Stages.of(made, atlas).filter(stage::equals).isPresent();
    }

    private boolean isUsable(SourcedFact fact) {
        return !tonnes(fact).isUnknown() && !begun(fact).isAfter(day) && isYear(((OverPeriod) fact.fact()).period());
    }

    private static boolean isYear(Period period) {
        return switch (period.kind()) {
            case YEAR, FISCAL_YEAR, RATE -> true;
            case HALF, QUARTER, MONTH, CUMULATIVE -> false;
        };
    }

    private static Optional<SourcedFact> latest(List<SourcedFact> facts) {
        return facts.stream()
                .max(Comparator.comparing(YearlyFigures::begun)
                        .thenComparing(Comparator.comparing(SourcedFact::id).reversed()));
    }

    /// The first day that is counted; of a rate, that from which it is said to hold.
    private static LocalDate begun(SourcedFact fact) {
        return fact.fact()
                .validFrom()
                .or(() ->
                        fact.reading().text("validFrom").map(PartialDate::parse).map(PartialDate::earliest))
                .orElse(LocalDate.MIN);
    }

    private static String goods(NodeId material, Basis basis) {
        return Stream.of(material.toString(), basis.name()).collect(Collectors.joining(" "));
    }

    private static Interval tonnes(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        return amount == null ? Interval.UNKNOWN : amount.interval();
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }
}
