package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.List;

import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;

/// The rows that describe entities.
final class EntityRows {

    private static final FieldType COMPANY_KIND = ChoiceType.of("COMPANY", "STATE_BODY", "ARMED_GROUP");
    private static final FieldType ROLE = ChoiceType.of(
            "MINER", "SEPARATOR", "RECYCLER", "METAL_MAKER", "MAGNET_MAKER", "TRADER", "HOLDING", "END_USER");
    private static final FieldType AGREEMENT_KIND =
            ChoiceType.of("OFFTAKE", "BILATERAL", "JOINT_VENTURE", "LOAN", "EQUITY", "MOU");
    private static final FieldType MEASURE_KIND = ChoiceType.of(
            "EXPORT_BAN",
            "EXPORT_LICENSING",
            "EXPORT_TAX",
            "EXPORT_SUSPENSION",
            "QUOTA",
            "TARIFF",
            "INCENTIVE",
            "RESTRICTION",
            "STOCKPILE",
            "PRICE_SUPPORT",
            "REGULATION",
            "STRATEGY",
            "FINANCE",
            "NEGOTIATION");
    private static final Field STAGE =
            Field.claimed("stage", ChoiceType.of(Stage.class), "Its stage in the chain from ore to use.");
    private static final Field STATUS = Field.claimed("status", Forms.NAME, "Its status, in the source's words.");
    private static final Field WIKIDATA = Field.claimed("wikidata", Forms.WIKIDATA, "The id of its item in Wikidata.");
    private static final Field PLACE =
            new Field("country", Forms.COUNTRY, Field.Part.PLACE, false, null, "The country in which it is.");

    private static final Field LATITUDE =
            Field.claimed("latitude", NumberType.between(-90, 90), "Degrees north, WGS 84.");
    private static final Field LONGITUDE =
            Field.claimed("longitude", NumberType.between(-180, 180), "Degrees east, WGS 84.");

    static final List<RowType> ALL = List.of(
            entity(
                    NodeKind.COUNTRY,
                    "A country, or a group of countries.",
                    Field.claimed("alpha3", Forms.ALPHA3, "Its ISO 3166-1 alpha-3 code."),
                    Field.claimed("numeric", Forms.NUMERIC, "Its ISO 3166-1 numeric code."),
                    Field.claimed("members", Forms.list(Forms.COUNTRY), "Its members, which make it a group.")),
            entity(
                    NodeKind.COMPANY,
                    "A company, state body or armed group.",
                    Field.claimed("kind", COMPANY_KIND, "What it is."),
                    Field.claimed("roles", Forms.list(ROLE), "What it does along the chain."),
                    PLACE,
                    Field.claimed("lei", Forms.LEI, "Its Legal Entity Identifier (ISO 17442)."),
                    Field.claimed("ticker", Forms.NAME, "Under which it is traded."),
                    WIKIDATA),
            entity(
                    NodeKind.DEPOSIT,
                    "An ore body.",
                    Field.claimed("depositType", Forms.NAME, "Its geology, such as carbonatite."),
                    STATUS,
                    PLACE,
                    LATITUDE,
                    LONGITUDE,
                    WIKIDATA),
            entity(NodeKind.FACILITY, "One plant.", STAGE, STATUS, PLACE, LATITUDE, LONGITUDE),
            entity(
                    NodeKind.MATERIAL,
                    "A product, or a class of products.",
                    STAGE,
                    Field.claimed("elements", Forms.list(Forms.ELEMENT), "The elements that it is traded for."),
                    Field.claimed("hs", Forms.list(Forms.HS), "Its six-digit codes of HS 2022."),
                    Field.claimed("parent", Forms.MATERIAL, "The material of which it is a part or a kind.")),
            entity(
                    NodeKind.AGREEMENT,
                    "What parties agreed on.",
                    Field.claimed("kind", AGREEMENT_KIND, "What it is."),
                    Field.claimed("signed", Forms.DATE, "When it was signed."),
                    Field.claimed("from", Forms.DATE, "From when it holds."),
                    Field.claimed("to", Forms.DATE, "Until when it holds."),
                    Field.claimed("materials", Forms.list(Forms.MATERIAL), "What it is about.")),
            entity(
                    NodeKind.MEASURE,
                    "An act of a state.",
                    Field.claimed("kind", MEASURE_KIND, "What it is."),
                    new Field(
                            "country",
                            Forms.COUNTRY,
                            Field.Part.PLACE,
                            false,
                            null,
                            "The country, or group of countries, whose act it is."),
                    Field.claimed("from", Forms.DATE, "From when it holds."),
                    Field.claimed("to", Forms.DATE, "Until when it holds."),
                    Field.claimed("summary", Forms.TEXT, "What it lays down, in few words.")));

    private EntityRows() {}

    private static RowType entity(NodeKind kind, String meaning, Field... further) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.id(IdType.of(kind), "Its id (%s:…).".formatted(kind.prefix())));
        fields.add(Field.claimed("name", Forms.NAME, "Its name.").must());
        fields.add(Field.claimed("aliases", Forms.list(Forms.NAME), "Other names of it."));
        fields.addAll(List.of(further));
        fields.addAll(SourceRows.OF_EVERY_CLAIM);
        return RowType.of(kind, null, meaning, fields);
    }
}
