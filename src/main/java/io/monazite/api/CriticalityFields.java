package io.monazite.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.criticality.MarketConcentration;
import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.JointShare;
import io.monazite.criticality.Midstream;
import io.monazite.criticality.SinglePoints;
import io.monazite.criticality.SystemicImportance;
import io.monazite.criticality.SystemicImportance.Importance;
import io.monazite.criticality.measure.Concentration;
import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.criticality.measure.StageGap;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Stage;
import io.monazite.domain.Unit;
import io.monazite.graph.PageRequest;

/// How questions of concentration and criticality, and the fields of their answers, are answered.
final class CriticalityFields {

    private CriticalityFields() {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("concentration", (root, field) -> concentration(field))
                .reads("midstream", (root, field) -> midstream(field))
                .reads("systemicImportance", (root, field) -> systemicImportance(field))
                .reads("singlePointsOfFailure", (root, field) -> singlePoints(field));
        fields.on(Interval.class, "Bounds")
                .is("low", Interval::low)
                .is("best", Interval::best)
                .is("high", Interval::high);
        concentrations(fields);
        midstreams(fields);
        importances(fields);
        points(fields);
    }

    private static void concentrations(Fields fields) {
        fields.on(MarketConcentration.class, "Concentration")
                .is("snapshot", MarketConcentration::snapshot)
                .reads(
                        "material",
                        (found, field) -> Ends.one(field, found.question().material()))
                .is("stage", found -> found.question().stage())
                .is("year", found -> found.question().year())
                .is("by", found -> found.question().by())
                .is("source", MarketConcentration::source)
                .is("basis", MarketConcentration::basis)
                .is("outlook", MarketConcentration::outlook)
                .is(
                        "hhi",
                        found ->
                                found.figures() == null ? null : found.figures().hhi())
                .is(
                        "cr3",
                        found ->
                                found.figures() == null ? null : found.figures().cr3())
                .is("unlisted", found -> unlisted(found.figures()))
                .is("shares", MarketConcentration::shares)
                .is("jointShares", MarketConcentration::jointShares)
                .reads("whole", (found, field) -> Ends.one(field, found.whole()))
                .is("unknowns", found -> found.remarks().unknowns())
                .is("assumptions", found -> found.remarks().assumptions());
        fields.on(Holding.class, "Holding")
                .reads("holder", (holding, field) -> Ends.one(field, holding.holder()))
                .reads("members", (holding, field) -> Ends.all(field, holding.members()))
                .is("share", holding -> quantity(holding.share(), Unit.PERCENT, Basis.UNSTATED))
                .is("tonnes", holding -> quantity(holding.tonnes(), Unit.TONNE, holding.basis()))
                .reads("facts", (holding, field) -> Ends.all(field, holding.facts()));
        fields.on(JointShare.class, "JointShare")
                .reads("share", (joint, field) -> Ends.one(field, joint.fact()))
                .is("rest", joint -> quantity(joint.rest(), Unit.PERCENT, Basis.UNSTATED))
                .reads("unlisted", (joint, field) -> Ends.all(field, joint.unlisted()));
    }

    private static void midstreams(Fields fields) {
        fields.on(Midstream.class, "Midstream")
                .is("snapshot", Midstream::snapshot)
                .reads("country", (found, field) -> Ends.one(field, found.country()))
                .reads("material", (found, field) -> Ends.one(field, found.material()))
                .is("validOn", Midstream::day)
                .is("stages", Midstream::stages)
                .is("gaps", Midstream::gaps)
                .is("firstGap", found -> found.firstGap().orElse(null))
                .is("unknowns", found -> found.remarks().unknowns())
                .is("assumptions", found -> found.remarks().assumptions());
        fields.on(Midstream.Step.class, "MidstreamStage")
                .is("stage", Midstream.Step::stage)
                .reads("facilities", (step, field) -> Ends.all(field, step.plants()))
                .reads("capacities", (step, field) -> Ends.all(field, step.capacities()))
                .is("input", step -> step.figures().takes())
                .is("output", step -> step.figures().makes())
                .reads("production", (step, field) -> Ends.all(field, step.production()))
                .reads("demand", (step, field) -> Ends.all(field, step.demand()));
        fields.on(Rate.class, "MidstreamFigure")
                .reads("material", (rate, field) -> Ends.one(field, rate.material()))
                .is("tonnesPerYear", rate -> quantity(rate.tonnes(), Unit.TONNE_PER_YEAR, rate.basis()))
                .reads("facts", (rate, field) -> Ends.all(field, rate.facts()));
        fields.on(StageGap.class, "MidstreamGap")
                .is("stage", StageGap::stage)
                .is("kind", StageGap::kind)
                .reads("material", (gap, field) -> Ends.one(field, gap.material()))
                .is("required", gap -> yearly(gap.required(), gap.basis()))
                .is("capacity", gap -> yearly(gap.capacity(), gap.basis()))
                .is("shortfall", gap -> yearly(gap.shortfall(), gap.basis()))
                .is("certain", StageGap::certain)
                .reads("facts", (gap, field) -> Ends.all(field, gap.facts()));
    }

    private static void importances(Fields fields) {
        fields.on(SystemicImportance.class, "SystemicImportance")
                .is("snapshot", SystemicImportance::snapshot)
                .reads("material", (found, field) -> Ends.one(field, found.material()))
                .is("period", found -> text(found.period()))
                .is("basis", SystemicImportance::basis)
                .is("tonnes", found -> tonnes(found))
                .reads("parties", CriticalityFields::parties)
                .reads("supplies", (found, field) -> Ends.all(field, found.flows()))
                .is("unknowns", found -> found.remarks().unknowns())
                .is("assumptions", found -> found.remarks().assumptions());
        fields.on(Importance.class, "PartyImportance")
                .reads("party", (importance, field) -> Ends.one(field, importance.party()))
                .is("index", Importance::index)
                .is("sold", Importance::sold);
    }

    private static void points(Fields fields) {
        fields.on(SinglePoints.class, "SinglePoints")
                .is("snapshot", SinglePoints::snapshot)
                .reads("country", (found, field) -> Ends.one(field, found.country()))
                .reads("material", (found, field) -> Ends.one(field, found.material()))
                .is("validOn", SinglePoints::day)
                .reads("reaching", (found, field) -> Ends.all(field, found.reaching()))
                .reads("notReaching", (found, field) -> Ends.all(field, found.notReaching()))
                .is("points", SinglePoints::points)
                .reads("fewest", (found, field) -> Ends.all(field, found.fewest()))
                .is(
                        "tonnes",
                        found -> quantity(
                                found.goods().tonnes(),
                                Unit.TONNE,
                                found.goods().basis()))
                .is("period", found -> text(found.goods().period()))
                .reads(
                        "narrowest",
                        (found, field) -> Ends.all(field, found.goods().supplies()))
                .is("unknowns", found -> found.remarks().unknowns());
        fields.on(SinglePoints.Point.class, "SinglePoint")
                .reads("party", (point, field) -> Ends.one(field, point.party()))
                .reads("cutsOff", (point, field) -> Ends.all(field, point.cutsOff()))
                .is("cutsAll", SinglePoints.Point::cutsAll);
    }

    private static CompletionStage<?> concentration(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.all(field);
        String source = arguments.text("source");
        MarketConcentration.Question question = new MarketConcentration.Question(
                Arguments.id(field, "material", NodeKind.MATERIAL),
                Stage.valueOf(Objects.requireNonNull(arguments.text("stage"))),
                year(field),
                MarketConcentration.By.valueOf(Objects.requireNonNullElse(arguments.text("by"), "COUNTRY")),
                source == null ? null : MarketConcentration.Source.valueOf(source));
        LocalDate day = validOn(field);
        return Request.of(field).reckon((criticality, version) -> criticality.concentration(question, day, version));
    }

    private static CompletionStage<?> midstream(DataFetchingEnvironment field) {
        NodeId country = Arguments.id(field, "country", NodeKind.COUNTRY);
        NodeId material = Arguments.optionalId(field, "material", NodeKind.MATERIAL);
        LocalDate day = Request.of(field).day();
        return Request.of(field)
                .reckon((criticality, version) -> criticality.midstream(country, material, day, version));
    }

    private static CompletionStage<?> systemicImportance(DataFetchingEnvironment field) {
        NodeId material = Arguments.id(field, "material", NodeKind.MATERIAL);
        String period = Arguments.all(field).period("period");
        return Request.of(field)
                .reckon((criticality, version) -> criticality.systemicImportance(
                        material, period == null ? null : Period.parse(period), version));
    }

    private static CompletionStage<?> singlePoints(DataFetchingEnvironment field) {
        NodeId country = Arguments.id(field, "country", NodeKind.COUNTRY);
        NodeId material = Arguments.id(field, "material", NodeKind.MATERIAL);
        List<NodeId> from = Arguments.all(field).ids("from");
        if (from.size() > Paging.MOST) {
            throw ApiException.tooMuch("from", from.size(), Paging.MOST);
        }
        LocalDate day = Request.of(field).day();
        return Request.of(field)
                .reckon((criticality, version) ->
                        criticality.singlePointsOfFailure(country, material, from, day, version));
    }

    private static Connection<Importance> parties(SystemicImportance found, DataFetchingEnvironment field) {
        String list = "importance of parties for %s over %s in %s"
                .formatted(found.material(), found.period(), found.snapshot().id());
        PageRequest page = Paging.of(field, list);
        return Connection.ofAll(list, found.parties(), page);
    }

    /// A calendar year.
    static int year(DataFetchingEnvironment field) {
        int year = Objects.requireNonNullElse(field.<Integer>getArgument("year"), 0);
        if (year < 1 || year > 9999) {
            throw ApiException.badInput("year", "is %d: write a calendar year, such as 2024".formatted(year));
        }
        return year;
    }

    private static @Nullable LocalDate validOn(DataFetchingEnvironment field) {
        String text = Arguments.of(field, "at").text("validOn");
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Interval unlisted(@Nullable Concentration figures) {
        return figures == null ? null : figures.unlisted();
    }

    private static @Nullable Amount tonnes(SystemicImportance found) {
        return found.basis() == null ? null : quantity(Interval.exactly(found.tonnes()), Unit.TONNE, found.basis());
    }

    private static @Nullable Amount yearly(Interval tonnes, @Nullable Basis basis) {
        return quantity(tonnes, Unit.TONNE_PER_YEAR, basis);
    }

    private static @Nullable Amount quantity(Interval figure, Unit unit, @Nullable Basis basis) {
        return figure.isUnknown() || basis == null ? null : new Amount(figure, unit, basis, Qualifier.EXACT);
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.text();
    }
}
