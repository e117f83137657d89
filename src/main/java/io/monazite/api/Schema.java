package io.monazite.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import graphql.schema.GraphQLSchema;

/// The schema with the functions that answer its fields, as it is served.
@ApplicationScoped
class Schema {

    private final GraphQLSchema schema = BuiltSchema.get();

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
}
