package io.monazite.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import io.monazite.graph.Behind;
import io.monazite.graph.Detail;
import io.monazite.graph.Shown;

/// How much of the facts or entities of a list is looked at, so that no more is read.
final class LookedAt {

    private static final String TYPE = "__typename";
    private static final Set<String> NAMING = Set.of("id", "name");
    private static final Set<String> ON_AND_BACK = Set.of("hasNextPage", "hasPreviousPage");
    private static final Set<String> IDENTIFYING = Set.of("id", "history", TYPE);
    private static final String EVIDENCE = "evidence";
    private static final String CLAIMS = "claims";
    private static final String ARTICLE = "article";
    private static final String PUBLISHER = "publisher";

    /// What is known of a claim without a look at what it says.
    private static final Set<String> OF_CITATION = Set.of("id", "locator", "quote", "start", "end", ARTICLE);

    private LookedAt() {}

    /// What is selected of the facts of a connection, in whatever fragments.
    static Detail facts(DataFetchingEnvironment connection) {
        return facts(connection.getSelectionSet().getImmediateFields());
    }

    /// @param parts what is selected of a connection of facts
    static Detail facts(List<SelectedField> parts) {
        List<SelectedField> ofFacts = ofNodes(parts);
        List<SelectedField> ends = ends(ofFacts);
        return new Detail(
                behind(ofFacts),
                ends.stream().map(SelectedField::getName).collect(Collectors.toUnmodifiableSet()),
                shown(ends.stream().flatMap(end -> below(end).stream()).toList()));
    }

    /// What is selected of the entities of a connection.
    static Shown nodes(DataFetchingEnvironment connection) {
        return shown(ofNodes(connection.getSelectionSet().getImmediateFields()));
    }

    /// What is selected of an entity.
    static Shown entity(DataFetchingEnvironment field) {
        return shown(field.getSelectionSet().getImmediateFields());
    }

    /// Whether it is selected if a connection has a page after or before this one.
    static boolean furtherOn(DataFetchingEnvironment connection) {
        return furtherOn(connection.getSelectionSet().getImmediateFields());
    }

    /// @param parts what is selected of a connection
    static boolean furtherOn(List<SelectedField> parts) {
        return below(parts, "pageInfo").stream().anyMatch(field -> ON_AND_BACK.contains(field.getName()));
    }

    /// What is selected of the items of a connection, of which this is.
    static List<SelectedField> ofNodes(List<SelectedField> parts) {
        return Stream.concat(below(parts, "nodes").stream(), below(below(parts, "edges"), "node").stream())
                .toList();
    }

    /// What hangs on an entity is found by its id.
    private static Shown shown(List<SelectedField> ofEntities) {
        return ofEntities.stream().allMatch(field -> isNaming(field) || isConnection(field)) ? Shown.NAME : Shown.ALL;
    }

    private static boolean isNaming(SelectedField field) {
        return NAMING.contains(field.getName()) || field.getName().equals(TYPE);
    }

    private static boolean isConnection(SelectedField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
    }

    private static Behind behind(List<SelectedField> ofFacts) {
        if (!ofFacts.stream().allMatch(LookedAt::isKnownWithoutClaims)) {
            return Behind.CLAIMS;
        }
        if (ofFacts.stream().noneMatch(field -> field.getName().equals(EVIDENCE))) {
            return Behind.NOTHING;
        }
        List<SelectedField> claims = below(below(ofFacts, EVIDENCE), CLAIMS);
        return below(claims, ARTICLE).stream().anyMatch(field -> field.getName().equals(PUBLISHER))
                ? Behind.PUBLISHERS
                : Behind.ARTICLES;
    }

    /// The ends of whose entities more is selected than their ids.
    private static List<SelectedField> ends(List<SelectedField> ofFacts) {
        return ofFacts.stream()
                .filter(field -> FactFields.isEnd(field.getType()))
                .filter(field -> !only(below(field), Set.of("id")))
                .toList();
    }

    private static boolean isKnownWithoutClaims(SelectedField ofFact) {
        return ofFact.getName().equals(EVIDENCE)
                ? only(below(ofFact), Set.of(CLAIMS)) && only(below(below(ofFact), CLAIMS), OF_CITATION)
                : IDENTIFYING.contains(ofFact.getName()) || FactFields.isEnd(ofFact.getType());
    }

    private static boolean only(List<SelectedField> fields, Set<String> allowed) {
        return fields.stream()
                .map(SelectedField::getName)
                .allMatch(name -> allowed.contains(name) || name.equals(TYPE));
    }

    private static List<SelectedField> below(List<SelectedField> fields, String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> below(field).stream())
                .toList();
    }

    private static List<SelectedField> below(SelectedField field) {
        return field.getSelectionSet().getImmediateFields();
    }
}
