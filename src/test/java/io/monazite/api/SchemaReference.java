package io.monazite.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;

/// The schema in words, for `docs/reference.md`.
final class SchemaReference {

    private static final List<String> OF_CONNECTIONS = List.of("first", "after", "last", "before");

    private final StringBuilder text = new StringBuilder();
    private final GraphQLSchema schema;

    private SchemaReference(GraphQLSchema schema) {
        this.schema = schema;
    }

    /// Something that callers can name.
    record Element(String path, GraphQLNamedSchemaElement element) {

        @Nullable
        String description() {
            return element.getDescription();
        }

        /// Why it is not to be used any more; null where it is.
        @Nullable
        String deprecated() {
            return switch (element) {
                case GraphQLFieldDefinition field -> field.getDeprecationReason();
                case GraphQLEnumValueDefinition value -> value.getDeprecationReason();
                case GraphQLArgument argument -> argument.getDeprecationReason();
                case GraphQLInputObjectField field -> field.getDeprecationReason();
                default -> null;
            };
        }
    }

    /// All types, fields, arguments, fields of inputs and values.
    static List<Element> elements(GraphQLSchema schema) {
        List<Element> elements = new ArrayList<>();
        types(schema, type -> true).forEach(type -> collect(type.getName(), type, elements));
        return elements;
    }

    private static void collect(String path, GraphQLNamedSchemaElement element, List<Element> elements) {
        elements.add(new Element(path, element));
        Stream<? extends GraphQLNamedSchemaElement> parts = switch (element) {
            case GraphQLFieldsContainer type -> type.getFieldDefinitions().stream();
            case GraphQLFieldDefinition field -> field.getArguments().stream();
            case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
            case GraphQLEnumType type -> type.getValues().stream();
            default -> Stream.empty();
        };
        parts.forEach(part -> collect(path + "." + part.getName(), part, elements));
    }

    static String of(GraphQLSchema schema) {
        SchemaReference reference = new SchemaReference(schema);
        reference.write();
        return reference.text.toString();
    }

    private void write() {
        text.append("""
                # Reference of the schema

                Written from the schema by a test. A field whose type is `…Connection` takes `first` and `after`, or
                `last` and `before` (1 to 100, 20 where nothing is said), which is not repeated below; such a list has
                `nodes`, `edges` with a `cursor` each, `pageInfo` and `totalCount`. See [worked queries](queries.md),
                [errors](errors.md) and [how the schema changes](schema.md).
                """);
        chapter("Queries", type -> type == schema.getQueryType());
        chapter(
                "Types",
                type -> type instanceof GraphQLObjectType
                        && type != schema.getQueryType()
                        && !isOfConnections(type.getName()));
        chapter("Interfaces", GraphQLInterfaceType.class::isInstance);
        chapter("Inputs", GraphQLInputObjectType.class::isInstance);
        chapter("Enums", GraphQLEnumType.class::isInstance);
        chapter(
                "Scalars",
                type -> type instanceof GraphQLScalarType && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()));
    }

    private static boolean isOfConnections(String type) {
        return type.endsWith("Connection") || type.endsWith("Edge") || "PageInfo".equals(type);
    }

    private void chapter(String title, Predicate<GraphQLNamedType> which) {
        text.append("\n## ").append(title).append('\n');
        types(schema, which).forEach(this::section);
    }

    private void section(GraphQLNamedType type) {
        text.append("\n### ")
                .append(type.getName())
                .append("\n\n")
                .append(described(type))
                .append('\n');
        switch (type) {
            case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().forEach(this::field);
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().forEach(field -> row(field.getName(), field.getType(), field, ""));
            case GraphQLEnumType values ->
                values.getValues()
                        .forEach(value -> text.append("\n- `%s`: %s".formatted(value.getName(), described(value))));
            default -> {}
        }
        text.append(type instanceof GraphQLScalarType ? "" : "\n");
    }

    private void field(GraphQLFieldDefinition field) {
        row(field.getName(), field.getType(), field, "");
        boolean connection =
                GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
        for (GraphQLArgument argument : field.getArguments()) {
            if (!connection || !OF_CONNECTIONS.contains(argument.getName())) {
                row(argument.getName(), argument.getType(), argument, "  ");
            }
        }
    }

    private void row(String name, GraphQLType type, GraphQLNamedSchemaElement element, String indent) {
        text.append(
                "\n%s- `%s: %s`: %s".formatted(indent, name, GraphQLTypeUtil.simplePrint(type), described(element)));
    }

    private static String described(GraphQLNamedSchemaElement element) {
        return String.valueOf(element.getDescription())
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static Stream<GraphQLNamedType> types(GraphQLSchema schema, Predicate<GraphQLNamedType> which) {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .filter(which)
                .sorted(Comparator.comparing(GraphQLNamedType::getName));
    }
}
