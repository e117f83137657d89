package io.monazite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/// The text of the schema with what the rules add to it. It is built by a thread of its own from the moment that this
/// class is named, most of it while everything else starts.
public final class BuiltSchema {

    private static final List<String> TEXTS = List.of(
            "query",
            "subscription",
            "filters",
            "entities",
            "facts",
            "evidence",
            "scenario",
            "offset",
            "criticality",
            "time",
            "watch",
            "saved",
            "exports",
            "mutation",
            "loads",
            "matching",
            "review",
            "access",
            "values");

    private static final CompletableFuture<GraphQLSchema> SCHEMA = CompletableFuture.supplyAsync(
            BuiltSchema::build,
            work -> Thread.ofPlatform().daemon().name("schema").start(work));

    private BuiltSchema() {}

    /// Begins to build, if nobody did before.
    public static void begin() {
        // Whoever calls this has named the class.
    }

    /// Waits until it is built.
    static GraphQLSchema get() {
        return SCHEMA.join();
    }

    private static GraphQLSchema build() {
        SchemaParser parser = new SchemaParser();
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        TEXTS.forEach(name -> types.merge(parser.parse(text(name))));
        SchemaRules.apply(types);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new Answers())
                .scalar(Scalars.DATE)
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.URL)
                .scalar(Scalars.COUNTRY_CODE)
                .build();
        return new SchemaGenerator().makeExecutableSchema(types, wiring);
    }

    private static String text(String name) {
        String path = "graphql/" + name + ".graphqls";
        try (InputStream text = BuiltSchema.class.getClassLoader().getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
