package io.monazite.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;

/// Documents, parsed, measured and checked against the schema once, for as long as there is room to keep them. They are
/// measured first, so that only documents of a bounded size are checked and weighed.
final class Documents implements PreparsedDocumentProvider {

    /// In characters of their texts; parsed, a document takes some fifty times as many bytes.
    private static final long MOST_KEPT = 1_000_000;
    private static final long MOST_REFUSED = 100_000;

    /// Of one document; whoever mends these sees the next.
    private static final int MOST_ERRORS = 20;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Cache<String, PreparsedDocumentEntry> kept = room(MOST_KEPT);

    /// Those that are not executed, apart, so that they push out nobody else's: one request asks several things of its
    /// document, which is parsed once for all of them.
    private final Cache<String, PreparsedDocumentEntry> refused = room(MOST_REFUSED);

    Documents(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(document(input));
    }

    /// What kind of operation would be executed; nothing where none can be told.
    OperationDefinition.@Nullable Operation kind(ExecutionInput input) {
        Document document = document(input).getDocument();
        List<OperationDefinition> operations =
                document == null ? List.of() : document.getDefinitionsOfType(OperationDefinition.class);
        String name = input.getOperationName();
        return operations.stream()
                .filter(operation -> name == null ? operations.size() == 1 : name.equals(operation.getName()))
                .map(OperationDefinition::getOperation)
                .findFirst()
                .orElse(null);
    }

    /// Whether one of some fields is asked for at the root; also where it stands in a fragment, or in an operation that
    /// is not executed.
    boolean asksFor(ExecutionInput input, Set<String> fields) {
        Document document = document(input).getDocument();
        return document != null
                && document.getDefinitions().stream().anyMatch(definition -> switch (definition) {
                    case OperationDefinition operation -> has(operation.getSelectionSet(), fields);
                    case FragmentDefinition fragment -> has(fragment.getSelectionSet(), fields);
                    default -> false;
                });
    }

    private static boolean has(SelectionSet selected, Set<String> fields) {
        return selected.getSelections().stream().anyMatch(selection -> switch (selection) {
            case Field field -> fields.contains(field.getName());
            case InlineFragment inline -> has(inline.getSelectionSet(), fields);
            default -> false;
        });
    }

    private static Cache<String, PreparsedDocumentEntry> room(long characters) {
        return Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((String text, PreparsedDocumentEntry document) -> text.length())
                .build();
    }

    PreparsedDocumentEntry document(ExecutionInput input) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = kept.getIfPresent(text);
        PreparsedDocumentEntry found = known == null ? refused.getIfPresent(text) : known;
        if (found != null) {
            return found;
        }
        PreparsedDocumentEntry read = read(input);
        (read.hasErrors() ? refused : kept).put(text, read);
        return read;
    }

    private PreparsedDocumentEntry read(ExecutionInput input) {
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        if (parsed.isFailure()) {
            return new PreparsedDocumentEntry(parsed.getErrors());
        }
        Optional<GraphQLError> tooBroad = limits.broken(Breadth.of(parsed.getDocument()));
        if (tooBroad.isPresent()) {
            return new PreparsedDocumentEntry(List.of(tooBroad.get()));
        }
        List<? extends GraphQLError> misfits =
                ParseAndValidate.validate(schema, parsed.getDocument(), input.getLocale());
        if (!misfits.isEmpty()) {
            return new PreparsedDocumentEntry(
                    parsed.getDocument(), misfits.stream().limit(MOST_ERRORS).toList());
        }
        return new PreparsedDocumentEntry(parsed.getDocument());
    }
}
