package io.monazite.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.TypeUtil;
import graphql.schema.idl.WiringFactory;
import io.monazite.access.Role;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.Publisher;

/// Finds the function that answers a field: in the tables, else by the rules for facts and entities. A field without
/// one is a defect that shows when the service starts.
final class Answers implements WiringFactory {

    private static final Set<String> FACTS = Stream.of(NodeKind.values())
            .filter(kind -> kind.family() == NodeKind.Family.FACT)
            .map(NodeKind::label)
            .collect(Collectors.toUnmodifiableSet());

    private static final String MUTATION = "Mutation";

    private final Fields fields = new Fields();
    private final Mutations mutations = new Mutations();

    Answers() {
        Queries.into(fields);
        EntityFields.into(fields);
        SourceFields.into(fields);
        Search.into(fields);
        ScenarioFields.into(fields);
        RemarkFields.into(fields);
        CriticalityFields.into(fields);
        MatchFields.into(fields, mutations);
        SupplyRiskFields.into(fields);
        OffsetFields.into(fields);
        SubscriptionFields.into(fields);
        TimeFields.into(fields);
        WithoutFields.into(fields);
        LoadFields.into(fields);
        SourceChanges.into(fields);
        SourceChanges.into(mutations);
        ReviewFields.into(fields, mutations);
        AccessFields.into(fields, mutations);
        WatchFields.into(fields);
        SavedFields.into(fields, mutations);
        ExportFields.into(fields, mutations);
        WatchChanges.into(fields, mutations);
        fields.on(Connection.PageInfo.class, "PageInfo")
                .is("hasNextPage", Connection.PageInfo::hasNextPage)
                .is("hasPreviousPage", Connection.PageInfo::hasPreviousPage)
                .is("startCursor", Connection.PageInfo::start)
                .is("endCursor", Connection.PageInfo::end);
    }

    /// Which role each change needs.
    Map<String, Role> roles() {
        return mutations.roles();
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment field) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        TypeDefinition<?> parent = field.getParentType();
        String type = parent.getName();
        String name = field.getFieldDefinition().getName();
        if (parent instanceof InterfaceTypeDefinition) {
            return environment -> null;
        }
        Optional<DataFetcher<?>> told = type.equals(MUTATION) ? mutations.answer(name) : fields.answer(type, name);
        DataFetcher<?> answer = told.or(() -> byRule(type, name, field))
                .orElseThrow(() -> new IllegalStateException("no function answers %s.%s".formatted(type, name)));
        DataFetcher<?> current = OldIds.mayBeNamed(type, field.getFieldDefinition()) ? OldIds.resolved(answer) : answer;
        return Moments.isAskedOf(field.getFieldDefinition()) ? Moments.scoped(current) : current;
    }

    private static Optional<DataFetcher<?>> byRule(String type, String name, FieldWiringEnvironment field) {
        Type<?> declared = field.getFieldDefinition().getType();
        boolean list = (declared instanceof NonNullType present ? present.getType() : declared) instanceof ListType;
        String item = TypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName();
        boolean joins = field.getRegistry()
                .getType(item)
                .filter(ImplementingTypeDefinition.class::isInstance)
                .isPresent();
        if (FACTS.contains(type)) {
            return Optional.of(FactFields.field(name, list, joins));
        }
        if (EntityFields.TYPES.contains(type)) {
            return Optional.of(EntityFields.attribute(name, list, joins));
        }
        if (type.endsWith("Connection")) {
            return Connections.field(name);
        }
        return type.endsWith("Edge") ? Connections.edge(name) : Optional.empty();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment type) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment type) {
        return value -> value.getSchema().getObjectType(label(value.getObject()));
    }

    private static String label(Object value) {
        return switch (value) {
            case Entity entity -> entity.id().kind().label();
            case KnownFact fact -> fact.id().kind().label();
            case Article article -> article.id().kind().label();
            case Publisher publisher -> publisher.id().kind().label();
            case Claim claim -> claim.id().kind().label();
            default -> throw new IllegalStateException("what is no node stands where a node must");
        };
    }
}
