package io.monazite.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// The parts of a fact by name, as text: what a row of a load or a node of the graph says, not yet checked.
///
/// @param kind the kind of fact
/// @param values the parts; only `parties` of a share has more than one value
public record FactParts(NodeKind kind, Map<String, List<String>> values) {

    /// The fact that these parts identify.
    ///
    /// @throws IllegalArgumentException when a part is missing or is not what it must be, naming it
    public Fact fact() {
        return switch (kind) {
            case SUPPLY ->
                new Supply(
                        node("supplier"),
                        node("buyer"),
                        node("material"),
                        basis(),
                        period(),
                        choice(StatusClass.class, "statusClass"),
                        nodeOrNull("agreement"));
            case PRODUCTION ->
                new Production(
                        node("party"),
                        nodeOrNull("asset"),
                        node("material"),
                        basis(),
                        period(),
                        choice(Outlook.class, "outlook"));
            case INTAKE -> new Intake(node("party"), node("material"), basis(), period());
            case CAPACITY ->
                new Capacity(
                        node("facility"), node("material"), choice(Side.class, "side"), basis(), dateOrNull("from"));
            case RESERVE ->
                new Reserve(
                        node("of"),
                        node("material"),
                        choice(ReserveCategory.class, "category"),
                        basis(),
                        dateOrNull("date"));
            case SHARE -> share();
            case OWNERSHIP -> new Ownership(node("owner"), node("asset"), dateOrNull("from"));
            case OPERATION -> new Operation(node("operator"), node("asset"), dateOrNull("from"));
            case LOCATION -> new Location(node("entity"), node("country"));
            case PARTICIPATION -> new Participation(node("party"), node("agreement"));
            case AGREEMENT_TERM ->
                new AgreementTerm(
                        node("agreement"), choice(Term.class, "term"), nodeOrNull("material"), periodOrNull());
            case AGREEMENT_STATUS -> new AgreementStatus(node("agreement"), dateOrNull("date"));
            case MEASURE_TERM ->
                new MeasureTerm(
                        node("measure"),
                        choice(Term.class, "term"),
                        choiceOrNull(Stage.class, "stage"),
                        nodeOrNull("material"),
                        nodeOrNull("party"),
                        periodOrNull());
            case MEASURE_STATUS -> new MeasureStatus(node("measure"), dateOrNull("date"));
            case SCOPE ->
                new Scope(node("measure"), nodeOrNull("material"), nodeOrNull("party"), nodeOrNull("destination"));
            case CONVERSION -> new Conversion(node("input"), node("output"), nodeOrNull("party"));
            case EVENT -> event();
            case INDICATOR -> new Indicator(node("country"), choice(Rating.class, "rating"), period());
            case PUBLISHER, ARTICLE, COUNTRY, COMPANY, DEPOSIT, FACILITY, MATERIAL, AGREEMENT, MEASURE, CLAIM, LOAD ->
                throw new IllegalArgumentException(kind.prefix() + " is no kind of fact");
        };
    }

    private Event event() {
        return new Event(
                node("subject"), choice(EventKind.class, "kind"), read("date", one("date"), PartialDate::parse));
    }

    private Share share() {
        return new Share(
                values.getOrDefault("parties", List.of()).stream()
                        .map(party -> read("parties", party, NodeId::parse))
                        .toList(),
                node("material"),
                choice(Stage.class, "stage"),
                node("whole"),
                choice(ShareMeasure.class, "measureOf"),
                period(),
                choice(Outlook.class, "outlook"));
    }

    private String one(String name) {
        String value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("%s is missing: a %s needs it".formatted(name, kind.prefix()));
        }
        return value;
    }

    private @Nullable String optional(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? null : found.getFirst();
    }

    private NodeId node(String name) {
        return read(name, one(name), NodeId::parse);
    }

    private @Nullable NodeId nodeOrNull(String name) {
        String value = optional(name);
        return value == null ? null : read(name, value, NodeId::parse);
    }

    private Basis basis() {
        return choice(Basis.class, "basis");
    }

    private Period period() {
        return read("period", one("period"), Period::parse);
    }

    private @Nullable Period periodOrNull() {
        String value = optional("period");
        return value == null ? null : read("period", value, Period::parse);
    }

    private @Nullable PartialDate dateOrNull(String name) {
        String value = optional(name);
        return value == null ? null : read(name, value, PartialDate::parse);
    }

    private static <T> T read(String name, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private <E extends Enum<E>> @Nullable E choiceOrNull(Class<E> choices, String name) {
        return optional(name) == null ? null : choice(choices, name);
    }

    private <E extends Enum<E>> E choice(Class<E> choices, String name) {
        String value = one(name);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is '%s': it must be one of %s"
                        .formatted(name, value, Arrays.toString(choices.getEnumConstants()))));
    }
}
