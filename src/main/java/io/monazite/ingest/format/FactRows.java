package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.EventKind;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Rating;
import io.monazite.domain.ReserveCategory;
import io.monazite.domain.ShareMeasure;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.domain.Standing;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Term;
import io.monazite.domain.Unit;

/// The rows that state facts.
final class FactRows {

    private static final String WHAT_MASS = "What the mass is a mass of.";
    private static final Field MATERIAL = Field.key("material", Forms.MATERIAL, "Which material.");
    private static final Field PARTY = Field.key("party", Forms.PARTY, "The company, or the country as a whole.");
    private static final Field BASIS =
            Field.key("basis", ChoiceType.of(Basis.class), WHAT_MASS).or(Basis.UNSTATED.name());
    private static final Field PERIOD = Field.key("period", Forms.PERIOD, "Over which time.");
    private static final Field FROM = Field.key("from", Forms.DATE, "From when on it holds, if known.");
    private static final Field TO = Field.claimed("to", Forms.DATE, "Until when it holds, if known.");
    private static final Field DATE = Field.key("date", Forms.DATE, "On which date, if known.");
    private static final Field VALID_FROM = Field.claimed("validFrom", Forms.DATE, "From when a yearly rate holds.");
    private static final Field VALID_TO = Field.claimed("validTo", Forms.DATE, "Until when a yearly rate holds.");
    private static final Field STANDING = Field.claimed("status", ChoiceType.of(Standing.class), "Where it stands.")
            .must();
    private static final Field TEXT = Field.claimed("text", Forms.TEXT, "What the source says of it, in few words.");
    private static final Field TONNES = Field.figure("tonnes", NumberType.notNegative(), "Metric tonnes.");
    private static final Field PERCENTAGE = Field.figure("percentage", NumberType.between(0, 100), "Per cent.");
    private static final Field VALUE =
            Field.figure("value", NumberType.signed(), "The figure, in the `unit` of the row.");
    private static final Field OUTLOOK = Field.key(
                    "outlook", ChoiceType.of(Outlook.class), "Whether it was, or is foreseen.")
            .or(Outlook.ACTUAL.name());
    private static final Field TERM = Field.key("term", ChoiceType.of(Term.class), "What is laid down.");
    private static final Field UNIT = new Field(
            "unit",
            new ChoiceType(Arrays.stream(Unit.values()).map(Unit::sign).toList()),
            Field.Part.OF_FIGURE,
            false,
            null,
            "The unit of the figure; needed where there is one.");
    private static final Field QUALIFIER = new Field(
            "qualifier",
            ChoiceType.of(Qualifier.class),
            Field.Part.OF_FIGURE,
            false,
            "EXACT for a number, BETWEEN for low and high",
            "How the source qualifies the figure: MORE_THAN and AT_LEAST have no high, UP_TO and LESS_THAN no best.");
    private static final Field CLAIMED_BASIS =
            new Field("basis", ChoiceType.of(Basis.class), Field.Part.OF_FIGURE, false, "UNSTATED", WHAT_MASS);

    private static final FieldType ASSET = IdType.of(NodeKind.DEPOSIT, NodeKind.FACILITY);
    private static final FieldType OWNED = IdType.of(NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY);
    private static final FieldType PLACED =
            IdType.of(NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY, NodeKind.MEASURE);
    private static final FieldType SUBJECT =
            IdType.of(NodeKind.COMPANY, NodeKind.COUNTRY, NodeKind.DEPOSIT, NodeKind.FACILITY, NodeKind.AGREEMENT);
    private static final FieldType CAPACITY_STATE =
            ChoiceType.of("OPERATING", "UNDER_CONSTRUCTION", "PLANNED", "IDLE", "UNCERTAIN");

    static final List<RowType> ALL = List.of(
            fact(
                    NodeKind.SUPPLY,
                    Unit.TONNE,
                    "A flow of a material from one party to another over a period.",
                    Field.key("supplier", Forms.PARTY, "Who delivers.").must(),
                    Field.key("buyer", Forms.PARTY, "Who receives; a country where no buyer is named.")
                            .must(),
                    MATERIAL.must(),
                    BASIS,
                    PERIOD.must(),
                    Field.key("agreement", Forms.AGREEMENT, "Under which agreement."),
                    Field.claimed(
                                    "status",
                                    ChoiceType.of(SupplyStatus.class),
                                    "How real it is; its class is part " + "of what identifies the flow.")
                            .must(),
                    TONNES,
                    Field.claimed("priority", NumberType.wholeFrom(1), "The order of serving: 1 is served first."),
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.PRODUCTION,
                    Unit.TONNE,
                    "What a party made of a material over a period.",
                    PARTY.must(),
                    Field.key("asset", ASSET, "At which deposit or plant; all of them where absent."),
                    MATERIAL.must(),
                    BASIS,
                    PERIOD.must(),
                    OUTLOOK,
                    TONNES,
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.INTAKE,
                    Unit.TONNE,
                    "All that a party bought or needed of a material over a period.",
                    PARTY.must(),
                    MATERIAL.must(),
                    BASIS,
                    PERIOD.must(),
                    TONNES,
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.CAPACITY,
                    Unit.TONNE_PER_YEAR,
                    "What a plant can make of a material, or take in of it, in a year.",
                    Field.key("facility", IdType.of(NodeKind.FACILITY), "Which plant.")
                            .must(),
                    MATERIAL.must(),
                    Field.key("side", ChoiceType.of(Side.class), "Whether it is put out or taken in.")
                            .or(Side.OUTPUT.name()),
                    BASIS,
                    FROM,
                    TO,
                    Field.claimed("state", CAPACITY_STATE, "Whether it runs."),
                    Field.figure("tonnesPerYear", NumberType.notNegative(), "Metric tonnes a year.")),
            fact(
                    NodeKind.RESERVE,
                    Unit.TONNE,
                    "What a deposit, or a country, holds of a material in the ground.",
                    Field.key("of", IdType.of(NodeKind.DEPOSIT, NodeKind.COUNTRY), "Which deposit or country.")
                            .must(),
                    MATERIAL.must(),
                    Field.key("category", ChoiceType.of(ReserveCategory.class), "Whether it is worth mining.")
                            .must(),
                    BASIS,
                    DATE,
                    TONNES),
            fact(
                    NodeKind.SHARE,
                    Unit.PERCENT,
                    "The part of a whole that a party, or several together, hold at a stage over a period.",
                    Field.key("parties", Forms.list(Forms.PARTY), "Who holds it; several hold it together.")
                            .must(),
                    MATERIAL.must(),
                    Field.key("stage", ChoiceType.of(Stage.class), "At which stage of the chain.")
                            .must(),
                    Field.key("whole", Forms.PARTY, "Whose total it is a part of.")
                            .or("country:WORLD"),
                    Field.key("measureOf", ChoiceType.of(ShareMeasure.class), "Of what it is a share.")
                            .or(ShareMeasure.PRODUCTION.name()),
                    PERIOD.must(),
                    OUTLOOK,
                    PERCENTAGE,
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.OWNERSHIP,
                    Unit.PERCENT,
                    "A stake in a company, deposit or plant.",
                    Field.key("owner", Forms.PARTY, "Who holds it.").must(),
                    Field.key("asset", OWNED, "In what.").must(),
                    FROM,
                    TO,
                    Field.claimed("state", ChoiceType.of("HELD", "PLANNED"), "Whether it is held already.")
                            .or("HELD"),
                    PERCENTAGE,
                    Field.claimed(
                            "control",
                            new FlagType(),
                            "True where the source calls the asset a unit or "
                                    + "subsidiary of the owner; false where it says part-owned.")),
            fact(
                    NodeKind.OPERATION,
                    null,
                    "Who runs a deposit or plant.",
                    Field.key("operator", IdType.of(NodeKind.COMPANY), "Who runs it.")
                            .must(),
                    Field.key("asset", ASSET, "What is run.").must(),
                    FROM,
                    TO),
            fact(
                    NodeKind.LOCATION,
                    null,
                    "The country in which something is.",
                    Field.key("entity", PLACED, "What is there.").must(),
                    Field.key("country", Forms.COUNTRY, "Where.").must()),
            fact(
                    NodeKind.PARTICIPATION,
                    null,
                    "That someone is party to an agreement.",
                    PARTY.must(),
                    Field.key("agreement", Forms.AGREEMENT, "To which agreement.")
                            .must(),
                    Field.claimed("role", Forms.NAME, "As what.")),
            fact(
                    NodeKind.AGREEMENT_TERM,
                    null,
                    "Something that an agreement lays down.",
                    Field.key("agreement", Forms.AGREEMENT, "Which agreement.").must(),
                    TERM.must(),
                    MATERIAL,
                    PERIOD,
                    VALUE,
                    UNIT,
                    CLAIMED_BASIS,
                    TEXT,
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.AGREEMENT_STATUS,
                    null,
                    "Where an agreement stands from a date on.",
                    Field.key("agreement", Forms.AGREEMENT, "Which agreement.").must(),
                    DATE,
                    STANDING,
                    TEXT),
            fact(
                    NodeKind.MEASURE_TERM,
                    null,
                    "A figure that a measure sets.",
                    Field.key("measure", Forms.MEASURE, "Which measure.").must(),
                    TERM.must(),
                    Field.key("stage", ChoiceType.of(Stage.class), "For which stage of the chain."),
                    MATERIAL,
                    PARTY,
                    PERIOD,
                    VALUE,
                    UNIT,
                    CLAIMED_BASIS,
                    Field.claimed("date", Forms.DATE, "When it starts, where the term is START."),
                    TEXT,
                    VALID_FROM,
                    VALID_TO),
            fact(
                    NodeKind.MEASURE_STATUS,
                    null,
                    "Where a measure stands from a date on.",
                    Field.key("measure", Forms.MEASURE, "Which measure.").must(),
                    DATE,
                    STANDING,
                    TEXT),
            scope(),
            fact(
                    NodeKind.CONVERSION,
                    Unit.RATIO,
                    "How much of one material is made from a tonne of another.",
                    Field.key("input", Forms.MATERIAL, "What goes in.").must(),
                    Field.key("output", Forms.MATERIAL, "What comes out.").must(),
                    Field.key("party", Forms.PARTY, "At whom; in general where absent."),
                    Field.figure("yield", NumberType.notNegative(), "Tonnes of output from one tonne of input.")),
            fact(
                    NodeKind.EVENT,
                    null,
                    "Something that happened.",
                    Field.key("subject", SUBJECT, "To whom or what.").must(),
                    Field.key("kind", ChoiceType.of(EventKind.class), "What sort of thing.")
                            .must(),
                    Field.key("date", Forms.DATE, "When.").must(),
                    Field.claimed("what", Forms.TEXT, "What happened, in few words."),
                    Field.figure("size", NumberType.signed(), "How large it was, in the `unit` of the row."),
                    UNIT),
            fact(
                    NodeKind.INDICATOR,
                    Unit.RATIO,
                    "A figure by which a country is rated over a period.",
                    Field.key("country", Forms.COUNTRY, "Which country.").must(),
                    Field.key("rating", ChoiceType.of(Rating.class), "By what it is rated.")
                            .must(),
                    PERIOD.must(),
                    Field.figure("value", NumberType.between(-2.5, 2.5), "From -2.5 (worst) to 2.5 (best).")));

    private FactRows() {}

    private static RowType scope() {
        RowType type = fact(
                NodeKind.SCOPE,
                null,
                "What a measure reaches.",
                Field.key("measure", Forms.MEASURE, "Which measure.").must(),
                MATERIAL,
                Field.key("party", Forms.PARTY, "Whose goods."),
                Field.key("destination", Forms.PARTY, "Going where."));
        return new RowType(
                type.name(),
                type.kind(),
                type.unit(),
                type.fields(),
                List.of("material", "party", "destination"),
                type.meaning());
    }

    private static RowType fact(NodeKind kind, @Nullable Unit unit, String meaning, Field... own) {
        List<Field> fields = new ArrayList<>(List.of(own));
        if (fields.stream().anyMatch(field -> field.part() == Field.Part.FIGURE)) {
            fields.add(QUALIFIER);
        }
        fields.addAll(SourceRows.OF_EVERY_CLAIM);
        return RowType.of(kind, unit, meaning, fields);
    }
}
