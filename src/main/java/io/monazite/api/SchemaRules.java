package io.monazite.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

/// What the text of the schema leaves out because a rule tells it:
///
/// - a type has the fields of its extensions, wherever they are written, and of its interfaces;
/// - a field whose type is `XConnection` takes the arguments of the Relay cursor specification, and `XConnection` and
///   `XEdge` are what that specification says;
/// - an argument `orderBy: [XOrder!]` can be by name or id, unless `XOrder` is written down;
/// - a field of `Query` can be asked as of a moment (`at`), whether it says so or not, unless that makes no sense
/// there.
final class SchemaRules {

    private static final String CONNECTION = "Connection";

    /// What is asked between moments, or stands beside the graph.
    private static final Set<String> UNDATED = Set.of(
            "changes",
            "latestChanges",
            "sources",
            "source",
            "loads",
            "load",
            "runningLoads",
            "proposals",
            "articleText",
            "keys",
            "audit",
            "interests",
            "interest",
            "savedScenarios",
            "export",
            "exports",
            "movedScenarios");

    private static final String AT = "at";

    private final TypeDefinitionRegistry types;
    private final SchemaParser parser = new SchemaParser();

    private SchemaRules(TypeDefinitionRegistry types) {
        this.types = types;
    }

    /// Completes the types in place.
    static void apply(TypeDefinitionRegistry types) {
        SchemaRules rules = new SchemaRules(types);
        rules.extend();
        rules.inherit();
        rules.connect();
        rules.date();
    }

    /// So that a room can write the fields that it adds to `Query` and `Mutation` in a text of its own.
    private void extend() {
        List.copyOf(types.getTypes(ObjectTypeDefinition.class))
                .forEach(type -> replace(type, type.transform(changed -> changed.fieldDefinitions(extended(type)))));
        types.objectTypeExtensions().values().stream()
                .flatMap(List::stream)
                .toList()
                .forEach(types::remove);
    }

    private List<FieldDefinition> extended(ObjectTypeDefinition type) {
        List<ObjectTypeExtensionDefinition> extensions =
                types.objectTypeExtensions().getOrDefault(type.getName(), List.of());
        return Stream.concat(
                        type.getFieldDefinitions().stream(),
                        extensions.stream().flatMap(extension -> extension.getFieldDefinitions().stream()))
                .toList();
    }

    private void inherit() {
        List.copyOf(types.getTypes(InterfaceTypeDefinition.class))
                .forEach(type -> replace(type, type.transform(changed -> changed.definitions(inherited(type)))));
        List.copyOf(types.getTypes(ObjectTypeDefinition.class))
                .forEach(type -> replace(type, type.transform(changed -> changed.fieldDefinitions(inherited(type)))));
    }

    /// The fields of the interfaces, the most general first, then the type's own, which may narrow theirs.
    private List<FieldDefinition> inherited(ImplementingTypeDefinition<?> type) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        List<String> interfaces = type.getImplements().stream()
                .map(TypeUtil::unwrapAll)
                .map(TypeName::getName)
                .toList();
        interfaces.reversed().stream()
                .flatMap(name -> types.getType(name, InterfaceTypeDefinition.class).stream())
                .flatMap(face -> face.getFieldDefinitions().stream())
                .forEach(field -> fields.putIfAbsent(field.getName(), field));
        type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        return List.copyOf(fields.values());
    }

    private void connect() {
        List.copyOf(types.getTypes(InterfaceTypeDefinition.class))
                .forEach(type -> replace(type, type.transform(changed -> changed.definitions(paged(type)))));
        List.copyOf(types.getTypes(ObjectTypeDefinition.class))
                .forEach(type -> replace(type, type.transform(changed -> changed.fieldDefinitions(paged(type)))));
    }

    private List<FieldDefinition> paged(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream().map(this::paged).toList();
    }

    private FieldDefinition paged(FieldDefinition field) {
        String connection = TypeUtil.unwrapAll(field.getType()).getName();
        if (!connection.endsWith(CONNECTION) || connection.equals("Search" + CONNECTION)) {
            return field;
        }
        String item = connection.substring(0, connection.length() - CONNECTION.length());
        define(connection, CONNECTION_TYPES.replace("ITEM", item));
        field.getInputValueDefinitions().stream()
                .map(argument -> TypeUtil.unwrapAll(argument.getType()).getName())
                .filter(name -> name.endsWith("Order"))
                .forEach(name -> define(name, ORDER.replace("ITEM", name)));
        return field.transform(changed ->
                changed.inputValueDefinitions(Stream.concat(field.getInputValueDefinitions().stream(), arguments())
                        .toList()));
    }

    private void date() {
        types.getType("Query", ObjectTypeDefinition.class)
                .ifPresent(query -> replace(
                        query,
                        query.transform(changed -> changed.fieldDefinitions(query.getFieldDefinitions().stream()
                                .map(SchemaRules::dated)
                                .toList()))));
    }

    private static FieldDefinition dated(FieldDefinition field) {
        boolean said = field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals(AT));
        return said || UNDATED.contains(field.getName())
                ? field
                : field.transform(changed -> changed.inputValueDefinition(
                        argument(AT, "AsOf", "As of when it is asked; at present where none is given.")));
    }

    private void define(String name, String definitions) {
        if (types.getType(name).isEmpty()) {
            parser.parse(definitions).types().values().forEach(types::add);
        }
    }

    private static Stream<InputValueDefinition> arguments() {
        return Stream.of(
                argument(
                        "first",
                        "Int",
                        "How many from the start, or after a cursor; 1 to 100, 20 where nothing is said."),
                argument("after", "String", "The cursor after which to begin; goes with `first`."),
                argument(
                        "last",
                        "Int",
                        "How many from the end, or before a cursor; 1 to 100. Not together with `first`."),
                argument("before", "String", "The cursor before which to end; goes with `last`."));
    }

    private static InputValueDefinition argument(String name, String type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(new TypeName(type))
                .description(new Description(description, SourceLocation.EMPTY, false))
                .build();
    }

    private void replace(SDLDefinition<?> old, SDLDefinition<?> changed) {
        types.remove(old);
        types.add(changed);
    }

    private static final String CONNECTION_TYPES = """
            "A part of a list (Relay)."
            type ITEMConnection {
              "The items with their cursors."
              edges: [ITEMEdge!]!
              "The items alone."
              nodes: [ITEM!]!
              "Where the part lies in the whole."
              pageInfo: PageInfo!
              "How many items the whole list has, whatever part is asked for."
              totalCount: Int!
            }

            "An item of a list, with its place in it (Relay)."
            type ITEMEdge {
              "Where it stands in the list, for `after` and `before`. Nothing else can be read from it."
              cursor: String!
              "The item."
              node: ITEM!
            }
            """;

    private static final String ORDER = """
            "In what order they come. Ties are put in the order of their ids."
            enum ITEM {
              "By name, whatever its case."
              NAME_ASC
              "By name, backward."
              NAME_DESC
              "By id."
              ID_ASC
              "By id, backward."
              ID_DESC
            }
            """;
}
