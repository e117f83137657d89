package io.monazite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/// The schema: the text, what the rules add to it, and the functions that answer its fields.
@ApplicationScoped
class Schema {

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
            "mutation",
            "loads",
            "matching",
            "review",
            "access",
            "values");

    private final GraphQLSchema schema = build();

    GraphQLSchema schema() {
        return schema;
    }

    /// SmallRye serves the schema's text, GraphiQL and subscriptions: it is given this schema instead of one drawn from
    /// annotations.
    void serve(@Observes GraphQLSchema.Builder served) {
        served.query(schema.getQueryType())
                .subscription(schema.getSubscriptionType())
                .mutation(schema.getMutationType())
                .clearAdditionalTypes()
                .clearDirectives()
                .clearSchemaDirectives()
                .additionalTypes(schema.getAdditionalTypes())
                .codeRegistry(schema.getCodeRegistry());
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
        try (InputStream text = Schema.class.getClassLoader().getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
