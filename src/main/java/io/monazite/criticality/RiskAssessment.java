package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.EuropeanSupplyRisk.Source;
import io.monazite.criticality.MarketConcentration.By;
import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.measure.Concentration;
import io.monazite.criticality.measure.SupplyRisk;
import io.monazite.criticality.measure.SupplyRisk.Parameters;
import io.monazite.domain.Amount;
import io.monazite.domain.Indicator;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Share;
import io.monazite.domain.ShareMeasure;
import io.monazite.domain.Stage;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// Gathers what the supply risk of the European Union needs: the world's suppliers, the Union's own, and how well each
/// is governed.
final class RiskAssessment {

    private static final NodeId EUROPE = NodeId.country("EU");
    private static final double ALL = 100;
    private static final double WORST = -2.5;
    private static final int YEARS_BACK = 3;
    /// Smaller blocks add nothing that counts.
    private static final double SMALLEST = 1e-3;

    private final Atlas atlas;
    private final NodeId material;
    private final Stage stage;
    private final int year;
    private final Map<NodeId, Double> trade;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    /// @param trade the parameter of countries whose trade is hindered or protected
    RiskAssessment(Atlas atlas, NodeId material, Stage stage, int year, Map<NodeId, Double> trade) {
        this.atlas = atlas;
        this.material = material;
        this.stage = stage;
        this.year = year;
        this.trade = Map.copyOf(trade);
    }

    EuropeanSupplyRisk answer(Parameters parameters, Control control) {
        MarketConcentration market = Market.of(atlas, new Question(material, stage, year, By.COUNTRY, null), control);
        unknowns.addAll(market.remarks().unknowns());
        assumptions.addAll(market.remarks().assumptions());
        List<Source> global = market.shares().stream()
                .map(holding -> source(holding.holder(), holding.share(), holding.facts()))
                .toList();
        List<Source> european = european();
        Concentration figures = market.figures();
        boolean known = !european.isEmpty()
                && global.stream().allMatch(source -> source.estimate() != null)
                && european.stream().allMatch(source -> source.estimate() != null);
        return new EuropeanSupplyRisk(
                atlas.snapshot(),
                known && figures != null
                        ? value(
                                global,
                                market.source() == MarketConcentration.Source.SHARES || market.whole() != null,
                                figures.block(),
                                european,
                                parameters)
                        : null,
                global,
                european,
                new Remarks(unknowns, assumptions));
    }

    private Interval value(
            List<Source> global, boolean ofWorld, double block, List<Source> european, Parameters parameters) {
        double low = SupplyRisk.of(at(global, Interval::low), at(european, Interval::low), parameters);
        double high = SupplyRisk.of(atMost(global, block), atMost(european, smallest(european)), parameters);
        boolean complete = isComplete(global) && isComplete(european);
        Double best =
                complete ? SupplyRisk.of(at(global, Interval::best), at(european, Interval::best), parameters) : null;
        return new Interval(
                ofWorld ? Math.min(low, high) : null,
                best == null ? null : Double.valueOf(Math.clamp(best, Math.min(low, high), high)),
                high);
    }

    private List<Source> european() {
        List<SourcedFact> shares = MarketDesk.ofOutlook(atlas.all(NodeKind.SHARE)
                .filter(fact -> {
                    Share share = (Share) fact.fact();
                    return share.material().equals(material)
                            && share.stage() == stage
                            && share.whole().equals(EUROPE)
                            && share.measureOf() == ShareMeasure.IMPORTS
                            && share.period().calendarYear().orElse(0) == year
                            && share.parties().size() == 1
                            && share.parties().getFirst().kind() == NodeKind.COUNTRY
                            && !atlas.isGroup(share.parties().getFirst())
                            && fact.reading().amount() != null;
                })
                .toList());
        if (shares.isEmpty()) {
            unknowns.add(new Unknown(
                    Unknown.Kind.NO_KNOWN_FIGURE,
                    EUROPE,
                    "No source says from where %s took its imports of %s at the stage %s in %d."
                            .formatted(EUROPE, material, stage, year)));
        }
        return shares.stream()
                .map(fact -> source(((Share) fact.fact()).parties().getFirst(), interval(fact), List.of(fact.id())))
                .toList();
    }

    private Source source(NodeId country, Interval share, List<NodeId> facts) {
        Optional<SourcedFact> score = atlas.all(NodeKind.INDICATOR)
                .filter(fact -> {
                    Indicator indicator = (Indicator) fact.fact();
                    int back = year - indicator.period().calendarYear().orElse(Integer.MIN_VALUE / 2);
                    return indicator.country().equals(country)
                            && back >= 0
                            && back <= YEARS_BACK
                            && interval(fact).best() != null;
                })
                .max(Comparator.comparing(
                        fact -> ((Indicator) fact.fact()).period().text()));
        if (score.isEmpty()) {
            unknowns.add(new Unknown(
                    Unknown.Kind.INDICATOR_NOT_KNOWN,
                    country,
                    "No governance score of %s for %d, or the three years before, is loaded."
                            .formatted(country, year)));
        }
        score.filter(fact -> ((Indicator) fact.fact()).period().calendarYear().orElse(year) != year)
                .ifPresent(fact -> assumptions.add(new Assumption(
                        Assumption.Code.CARRIED_FORWARD,
                        fact.id(),
                        "The governance score of %s stands with the figure of an earlier year.".formatted(country))));
        return new Source(
                country,
                share,
                score.map(SourcedFact::id).orElse(null),
                score.map(RiskAssessment::interval).map(Interval::best).orElse(null),
                trade.getOrDefault(country, 1.0),
                facts);
    }

    private static List<SupplyRisk.Source> at(List<Source> sources, Function<Interval, @Nullable Double> figure) {
        return sources.stream()
                .map(source -> part(source, Sums.first(figure.apply(source.share()), 0.0)))
                .toList();
    }

    /// Each at its most, and what is not listed in the largest blocks that it can lie in, under the worst government.
    private static List<SupplyRisk.Source> atMost(List<Source> sources, double percent) {
        List<SupplyRisk.Source> all = new ArrayList<>(sources.stream()
                .map(source -> part(source, Sums.first(source.share().high(), ALL)))
                .toList());
        double block = Math.max(SMALLEST, percent / ALL);
        double hardest = Math.max(
                1, all.stream().mapToDouble(SupplyRisk.Source::trade).max().orElse(1));
        double left = 1
                - at(sources, Interval::low).stream()
                        .mapToDouble(SupplyRisk.Source::share)
                        .sum();
        while (left > 1e-9) {
            all.add(new SupplyRisk.Source(Math.min(left, block), WORST, hardest));
            left -= block;
        }
        return all;
    }

    /// A share of nothing is no measure of others.
    private static double smallest(List<Source> sources) {
        return sources.stream()
                .mapToDouble(source -> Sums.first(source.share().high(), ALL))
                .filter(share -> share > 0)
                .min()
                .orElse(ALL);
    }

    private static SupplyRisk.Source part(Source source, double percent) {
        return new SupplyRisk.Source(Math.min(1, percent / ALL), Sums.first(source.estimate(), WORST), source.trade());
    }

    private static boolean isComplete(List<Source> sources) {
        return sources.stream().allMatch(source -> source.share().best() != null)
                && sources.stream()
                                .mapToDouble(source -> Sums.first(source.share().best()))
                                .sum()
                        >= ALL - 1e-9;
    }

    private static Interval interval(SourcedFact fact) {
        Amount amount = fact.reading().amount();
        return amount == null ? Interval.UNKNOWN : amount.interval();
    }
}
