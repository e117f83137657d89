package io.monazite.api;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;

/// The scalars that GraphQL itself does not have. All are given out only, in the forms of ISO 8601.
final class Scalars {

    static final GraphQLScalarType DATE = text("Date");
    static final GraphQLScalarType DATE_TIME = text("DateTime");

    private Scalars() {}

    private static GraphQLScalarType text(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new AsText()).build();
    }

    private static final class AsText implements Coercing<Object, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }
    }
}
