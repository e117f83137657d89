package io.monazite.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.monazite.domain.Amount;
import io.monazite.domain.End;
import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.SourcedFact;

/// How the fields of all kinds of facts are answered: by rule. A field of a fact is one of its ends, or the quantity
/// that is claimed of it, or a part of its key, or something else that is claimed, each named as in the load format.
final class FactFields {

    private static final Set<String> QUANTITIES =
            Set.of("tonnes", "tonnesPerYear", "percentage", "value", "yield", "size");

    private FactFields() {}

    /// @param list whether the field is a list
    /// @param joins whether it holds entities
    static DataFetcher<?> field(String name, boolean list, boolean joins) {
        if (QUANTITIES.contains(name)) {
            return field -> fact(field).reading().amount();
        }
        return switch (name) {
            case "id" -> field -> known(field).id().toString();
            case "evidence" -> field -> Evidence.of(known(field));
            case "qualifier" -> field -> qualifier(fact(field).reading().amount());
            case "validFrom" ->
                field -> bound(fact(field).fact().validFrom(), fact(field), "validFrom")
                        .orElse(null);
            case "validTo" ->
                field -> bound(fact(field).fact().validTo(), fact(field), "validTo")
                        .or(() -> day(fact(field), "to").map(PartialDate::latest))
                        .orElse(null);
            case "control" ->
                field -> fact(field).reading().text(name).map(Boolean::valueOf).orElse(null);
            default -> joins ? end(name, list) : field -> stated(fact(field), name);
        };
    }

    /// Whether a field holds the entity at an end of the fact.
    static boolean isEnd(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType of
                && (of instanceof GraphQLInterfaceType || EntityFields.TYPES.contains(of.getName()));
    }

    private static DataFetcher<?> end(String name, boolean list) {
        return field -> {
            List<NodeId> nodes = known(field).fact().key().ends().stream()
                    .filter(end -> end.name().equals(name))
                    .map(End::node)
                    .toList();
            return list ? Ends.all(field, nodes) : Ends.one(field, nodes.isEmpty() ? null : nodes.getFirst());
        };
    }

    private static @Nullable Object stated(SourcedFact fact, String name) {
        Object identifying = fact.fact().key().attributes().get(name);
        return identifying != null ? identifying : fact.reading().stated().get(name);
    }

    /// What the key tells, else what is claimed.
    private static Optional<LocalDate> bound(Optional<LocalDate> ofKey, SourcedFact fact, String name) {
        return ofKey.or(() -> day(fact, name).map(date -> name.equals("validTo") ? date.latest() : date.earliest()));
    }

    private static Optional<PartialDate> day(SourcedFact fact, String name) {
        return fact.reading().text(name).map(PartialDate::parse);
    }

    private static @Nullable Object qualifier(@Nullable Amount amount) {
        return amount == null ? null : amount.qualifier();
    }

    private static KnownFact known(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<KnownFact>getSource());
    }

    private static SourcedFact fact(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<SourcedFact>getSource());
    }
}
