package io.monazite.api;

import static io.monazite.graph.Relation.AGREEMENT_STATUSES;
import static io.monazite.graph.Relation.AGREEMENT_TERMS;
import static io.monazite.graph.Relation.CAPACITIES;
import static io.monazite.graph.Relation.CONVERSIONS_FROM;
import static io.monazite.graph.Relation.CONVERSIONS_INTO;
import static io.monazite.graph.Relation.EVENTS;
import static io.monazite.graph.Relation.INDICATORS;
import static io.monazite.graph.Relation.INTAKES;
import static io.monazite.graph.Relation.LOCATED_IN;
import static io.monazite.graph.Relation.MEASURE_STATUSES;
import static io.monazite.graph.Relation.MEASURE_TERMS;
import static io.monazite.graph.Relation.OPERATED_BY;
import static io.monazite.graph.Relation.OPERATIONS;
import static io.monazite.graph.Relation.PARTICIPATIONS;
import static io.monazite.graph.Relation.PARTIES;
import static io.monazite.graph.Relation.PRODUCTION;
import static io.monazite.graph.Relation.PRODUCTION_AT;
import static io.monazite.graph.Relation.PURCHASES;
import static io.monazite.graph.Relation.RESERVES;
import static io.monazite.graph.Relation.SCOPES;
import static io.monazite.graph.Relation.SHARES;
import static io.monazite.graph.Relation.STAKES_HELD;
import static io.monazite.graph.Relation.STAKES_IN;
import static io.monazite.graph.Relation.SUPPLIES;
import static io.monazite.graph.Relation.SUPPLIES_OF_MATERIAL;
import static io.monazite.graph.Relation.SUPPLIES_UNDER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// How the fields of entities are answered. A field that no table names is an attribute of the load format of the same
/// name: text, a number, a list, or the ids of other entities.
final class EntityFields {

    static final Set<String> TYPES =
            Set.of("Company", "Country", "Deposit", "Facility", "Material", "Agreement", "Measure");
    private static final NodeId WORLD = NodeId.country("WORLD");
    private static final String[] ALL = TYPES.toArray(String[]::new);

    private EntityFields() {}

    static void into(Fields fields) {
        fields.new OfEntities(ALL)
                .is("id", entity -> entity.id().toString())
                .is("name", Entity::name)
                .is("aliases", entity -> entity.texts("aliases"))
                .reads("evidence", EntityFields::evidence);
        parties(fields);
        fields.new OfEntities("Deposit", "Facility")
                .facts("operators", OPERATED_BY)
                .facts("owners", STAKES_IN)
                .facts("production", PRODUCTION_AT)
                .facts("events", EVENTS);
        fields.new OfEntities("Company", "Deposit", "Facility", "Measure")
                .reads("country", (entity, field) -> Request.of(field).country(entity.id()));
        fields.new OfEntities("Deposit")
                .is("type", entity -> entity.attributes().get("depositType"))
                .facts("reserves", RESERVES);
        fields.new OfEntities("Facility").facts("capacities", CAPACITIES);
        fields.new OfEntities("Material")
                .reads("children", EntityFields::children)
                .facts("supplies", SUPPLIES_OF_MATERIAL)
                .facts("conversionsInto", CONVERSIONS_INTO)
                .facts("conversionsFrom", CONVERSIONS_FROM);
        fields.new OfEntities("Agreement")
                .neighbours("parties", PARTIES, "party", null)
                .facts("participations", PARTIES)
                .facts("terms", AGREEMENT_TERMS)
                .facts("statuses", AGREEMENT_STATUSES)
                .facts("supplies", SUPPLIES_UNDER)
                .facts("events", EVENTS);
        fields.new OfEntities("Measure")
                .facts("statuses", MEASURE_STATUSES)
                .facts("terms", MEASURE_TERMS)
                .facts("scopes", SCOPES);
    }

    private static void parties(Fields fields) {
        fields.new OfEntities("Company", "Country")
                .facts("supplies", SUPPLIES)
                .facts("purchases", PURCHASES)
                .neighbours("buyers", SUPPLIES, "buyer", null)
                .neighbours("suppliers", PURCHASES, "supplier", null)
                .facts("production", PRODUCTION)
                .facts("intakes", INTAKES)
                .facts("shares", SHARES)
                .facts("owns", STAKES_HELD)
                .neighbours("agreements", PARTICIPATIONS, "agreement", null)
                .facts("events", EVENTS);
        fields.new OfEntities("Company")
                .reads(
                        "parent",
                        (company, field) -> above(company, field)
                                .thenApply(found -> found.map(Batches.ControlOf.Above::parent)
                                        .orElse(null)))
                .reads(
                        "ultimateParents",
                        (company, field) -> above(company, field)
                                .thenApply(found -> found.map(Batches.ControlOf.Above::ultimate)
                                        .orElse(List.of())))
                .facts("owners", STAKES_IN)
                .neighbours("facilities", OPERATIONS, "asset", NodeKind.FACILITY)
                .neighbours("deposits", OPERATIONS, "asset", NodeKind.DEPOSIT);
        fields.new OfEntities("Country")
                .is("alpha2", country -> country.id().key())
                .is(
                        "isGroup",
                        country -> country.id().equals(WORLD)
                                || !country.texts("members").isEmpty())
                .neighbours("companies", LOCATED_IN, "entity", NodeKind.COMPANY)
                .neighbours("deposits", LOCATED_IN, "entity", NodeKind.DEPOSIT)
                .neighbours("facilities", LOCATED_IN, "entity", NodeKind.FACILITY)
                .neighbours("measures", LOCATED_IN, "entity", NodeKind.MEASURE)
                .facts("indicators", INDICATORS)
                .facts("reserves", RESERVES);
    }

    /// @param list whether the field is a list
    /// @param joins whether it holds other entities, by their ids
    static DataFetcher<?> attribute(String name, boolean list, boolean joins) {
        if (joins) {
            return field -> {
                List<NodeId> ids = ids(field.getSource(), name, list);
                return list ? Ends.all(field, ids) : Ends.one(field, ids.isEmpty() ? null : ids.getFirst());
            };
        }
        return field -> {
            Entity entity = field.getSource();
            return entity == null
                    ? null
                    : list ? entity.texts(name) : entity.attributes().get(name);
        };
    }

    private static List<NodeId> ids(@Nullable Entity entity, String name, boolean list) {
        if (entity == null) {
            return List.of();
        }
        List<String> texts =
                list ? entity.texts(name) : entity.text(name).stream().toList();
        return texts.stream().map(NodeId::parse).toList();
    }

    private static CompletionStage<?> evidence(Entity entity, DataFetchingEnvironment field) {
        return Request.of(field)
                .load(new Batches.Descriptions(), entity.id())
                .thenApply(claims -> claims == null ? null : Evidence.of(claims).orElse(null));
    }

    private static CompletionStage<?> children(Entity material, DataFetchingEnvironment field) {
        return Request.of(field)
                .load(new Batches.Children(), material.id())
                .thenApply(children -> children == null ? List.of() : children);
    }

    private static CompletionStage<Optional<Batches.ControlOf.Above>> above(
            Entity company, DataFetchingEnvironment field) {
        Request request = Request.of(field);
        return request.load(new Batches.ControlOf(request.day()), company.id()).thenApply(Optional::ofNullable);
    }
}
