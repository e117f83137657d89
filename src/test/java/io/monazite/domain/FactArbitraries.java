package io.monazite.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Facts of all kinds between few entities, which share their keys across kinds: if two ids can be mistaken for each
/// other, they soon are.
final class FactArbitraries {

    private static final String[] KEYS = {"a", "b", "a-b"};
    private static final Arbitrary<NodeId> COMPANY = entity(NodeKind.COMPANY);
    private static final Arbitrary<NodeId> COUNTRY =
            Arbitraries.of("IN", "JP", "EU", "WORLD").map(NodeId::country);
    private static final Arbitrary<NodeId> PARTY = Arbitraries.oneOf(COMPANY, COUNTRY);
    private static final Arbitrary<NodeId> MATERIAL = entity(NodeKind.MATERIAL);
    private static final Arbitrary<NodeId> DEPOSIT = entity(NodeKind.DEPOSIT);
    private static final Arbitrary<NodeId> FACILITY = entity(NodeKind.FACILITY);
    private static final Arbitrary<NodeId> SITE = Arbitraries.oneOf(DEPOSIT, FACILITY);
    private static final Arbitrary<NodeId> AGREEMENT = entity(NodeKind.AGREEMENT);
    private static final Arbitrary<NodeId> MEASURE = entity(NodeKind.MEASURE);
    private static final Arbitrary<Basis> BASIS = Arbitraries.of(Basis.class);
    private static final Arbitrary<Outlook> OUTLOOK = Arbitraries.of(Outlook.class);
    private static final Arbitrary<Stage> STAGE = Arbitraries.of(Stage.class);
    private static final Arbitrary<Term> TERM = Arbitraries.of(Term.class);
    private static final Arbitrary<PartialDate> DATE =
            Arbitraries.of("2024", "2024-06", "2024-06-01").map(PartialDate::parse);
    private static final Arbitrary<Period> PERIOD = Arbitraries.of(
                    "2024", "2024-H1", "2024-Q3", "2024-06", "FY2024-25/IN", "FY2024-25/JP", "2017/2024", "per-year")
            .map(Period::parse);

    private FactArbitraries() {}

    static Arbitrary<Fact> any() {
        return Arbitraries.of(NodeKind.values())
                .filter(kind -> kind.family() == NodeKind.Family.FACT)
                .flatMap(FactArbitraries::of);
    }

    static Arbitrary<Fact> of(NodeKind kind) {
        return switch (kind) {
            case SUPPLY, PRODUCTION, INTAKE, CAPACITY, RESERVE, SHARE -> quantity(kind);
            case OWNERSHIP ->
                Combinators.combine(PARTY, Arbitraries.oneOf(COMPANY, SITE), maybe(DATE))
                        .as(Ownership::new);
            case OPERATION -> Combinators.combine(COMPANY, SITE, maybe(DATE)).as(Operation::new);
            case LOCATION ->
                Combinators.combine(Arbitraries.oneOf(COMPANY, SITE, MEASURE), COUNTRY)
                        .as(Location::new);
            case PARTICIPATION -> Combinators.combine(PARTY, AGREEMENT).as(Participation::new);
            case AGREEMENT_TERM ->
                Combinators.combine(AGREEMENT, TERM, maybe(MATERIAL), maybe(PERIOD))
                        .as(AgreementTerm::new);
            case AGREEMENT_STATUS -> Combinators.combine(AGREEMENT, maybe(DATE)).as(AgreementStatus::new);
            case MEASURE_TERM ->
                Combinators.combine(MEASURE, TERM, maybe(STAGE), maybe(MATERIAL), maybe(PARTY), maybe(PERIOD))
                        .as(MeasureTerm::new);
            case MEASURE_STATUS -> Combinators.combine(MEASURE, maybe(DATE)).as(MeasureStatus::new);
            case SCOPE ->
                Combinators.combine(MEASURE, MATERIAL, maybe(PARTY), maybe(PARTY))
                        .as(Scope::new);
            case CONVERSION ->
                Combinators.combine(MATERIAL, MATERIAL, maybe(PARTY)).as(Conversion::new);
            case EVENT ->
                Combinators.combine(Arbitraries.oneOf(PARTY, SITE, AGREEMENT), Arbitraries.of(EventKind.class), DATE)
                        .as(Event::new);
            case INDICATOR ->
                Combinators.combine(COUNTRY, Arbitraries.of(Rating.class), PERIOD)
                        .as(Indicator::new);
            case PUBLISHER, ARTICLE, COUNTRY, COMPANY, DEPOSIT, FACILITY, MATERIAL, AGREEMENT, MEASURE, CLAIM, LOAD ->
                throw new IllegalArgumentException(kind + " is no kind of fact");
        };
    }

    private static Arbitrary<Fact> quantity(NodeKind kind) {
        return switch (kind) {
            case SUPPLY ->
                Combinators.combine(
                                PARTY,
                                PARTY,
                                MATERIAL,
                                BASIS,
                                PERIOD,
                                Arbitraries.of(StatusClass.class),
                                maybe(AGREEMENT))
                        .as(Supply::new);
            case PRODUCTION ->
                Combinators.combine(PARTY, maybe(SITE), MATERIAL, BASIS, PERIOD, OUTLOOK)
                        .as(Production::new);
            case INTAKE -> Combinators.combine(PARTY, MATERIAL, BASIS, PERIOD).as(Intake::new);
            case CAPACITY ->
                Combinators.combine(FACILITY, MATERIAL, Arbitraries.of(Side.class), BASIS, maybe(DATE))
                        .as(Capacity::new);
            case RESERVE ->
                Combinators.combine(
                                Arbitraries.oneOf(DEPOSIT, COUNTRY),
                                MATERIAL,
                                Arbitraries.of(ReserveCategory.class),
                                BASIS,
                                maybe(DATE))
                        .as(Reserve::new);
            default ->
                Combinators.combine(
                                PARTY.list().ofMinSize(1).ofMaxSize(3),
                                MATERIAL,
                                STAGE,
                                PARTY,
                                Arbitraries.of(ShareMeasure.class),
                                PERIOD,
                                OUTLOOK)
                        .as(
                                (List<NodeId> parties,
                                        NodeId material,
                                        Stage stage,
                                        NodeId whole,
                                        ShareMeasure of,
                                        Period period,
                                        Outlook outlook) ->
                                        new Share(parties, material, stage, whole, of, period, outlook));
        };
    }

    private static Arbitrary<NodeId> entity(NodeKind kind) {
        return Arbitraries.of(KEYS).map(key -> new NodeId(kind, key));
    }

    private static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }
}
