package io.monazite.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

/// Documents, parsed and checked against the schema once, for as long as there is room to keep them.
final class Documents implements PreparsedDocumentProvider {

    /// In characters of their texts; parsed, a document takes some fifty times as many bytes.
    private static final long MOST_KEPT = 1_000_000;

    private final GraphQLSchema schema;
    private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((String text, PreparsedDocumentEntry document) -> text.length())
            .build();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
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

    PreparsedDocumentEntry document(ExecutionInput input) {
        PreparsedDocumentEntry known = kept.getIfPresent(input.getQuery());
        if (known != null) {
            return known;
        }
        ParseAndValidateResult parsed = ParseAndValidate.parseAndValidate(schema, input);
        if (parsed.getDocument() == null) {
            return new PreparsedDocumentEntry(parsed.getErrors());
        }
        if (parsed.isFailure()) {
            return new PreparsedDocumentEntry(parsed.getDocument(), parsed.getErrors());
        }
        PreparsedDocumentEntry document = new PreparsedDocumentEntry(parsed.getDocument());
        kept.put(input.getQuery(), document);
        return document;
    }
}
