package io.monazite.api;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/// The scalars that GraphQL itself does not have. All are text in the forms of ISO 8601; whoever
/// reads one as an argument checks its form.
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

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof String text) {
                return text;
            }
            throw new CoercingParseValueException("write it as text, such as \"2025-06-14\"");
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (value instanceof StringValue text) {
                return String.valueOf(text.getValue());
            }
            throw new CoercingParseLiteralException("write it as text, such as \"2025-06-14\"");
        }
    }
}
