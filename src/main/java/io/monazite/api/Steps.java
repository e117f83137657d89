package io.monazite.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import io.monazite.graph.Onward;
import io.monazite.graph.Relation;

/// Where a list of facts is selected once more of the entities at an end of its facts, in the same way: the
/// suppliers of suppliers. Such lists can be read by one statement.
///
/// @param type of the entities on which it hangs
/// @param name of the field of the list
/// @param parts what is selected of the connection
record Steps(String type, String name, Map<String, Object> arguments, List<SelectedField> parts) {

    private static final Set<String> ELSEWHERE = Set.of("after", "before", "last");

    /// @param relation by which the facts of the list hang on entities
    static Optional<Onward> of(DataFetchingEnvironment list, Relation relation) {
        Steps here = new Steps(
                GraphQLTypeUtil.unwrapAll(list.getParentType()).getName(),
                list.getFieldDefinition().getName(),
                list.getArguments(),
                list.getSelectionSet().getImmediateFields());
        if (ELSEWHERE.stream().anyMatch(argument -> here.arguments.get(argument) != null)) {
            return Optional.empty();
        }
        return here.ends(relation)
                .flatMap(end -> here.next(end)
                        .map(next -> new Onward(
                                end.getName(),
                                next.next(end.getName()).findAny().isPresent())))
                .findFirst();
    }

    /// The ends at which others than the entity itself stand.
    private Stream<SelectedField> ends(Relation relation) {
        return LookedAt.ofNodes(parts).stream()
                .filter(field -> FactFields.isEnd(field.getType()))
                .filter(field -> !field.getName().equals(relation.end()));
    }

    private Stream<Steps> next(String end) {
        return LookedAt.ofNodes(parts).stream()
                .filter(field -> field.getName().equals(end))
                .flatMap(this::next);
    }

    /// The same list of the entity at an end, if it asks the same of its facts.
    private Stream<Steps> next(SelectedField end) {
        return end.getSelectionSet().getImmediateFields().stream()
                .filter(field -> field.getName().equals(name)
                        && field.getObjectTypeNames().contains(type))
                .filter(field -> field.getArguments().equals(arguments))
                .map(field ->
                        new Steps(type, name, arguments, field.getSelectionSet().getImmediateFields()))
                .filter(next -> LookedAt.facts(next.parts).equals(LookedAt.facts(parts))
                        && LookedAt.furtherOn(next.parts) == LookedAt.furtherOn(parts));
    }
}
