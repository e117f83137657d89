package io.monazite.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/// The scalars that GraphQL itself does not have. All are text of a known form: what is given in another one is refused
/// before anything is read, and what is answered stands as the graph has it.
final class Scalars {

    static final GraphQLScalarType DATE = text("Date", Scalars::isDay, "a day", "2025-06-14");
    static final GraphQLScalarType DATE_TIME =
            text("DateTime", Scalars::isInstant, "an instant with its offset", "2025-06-14T09:30:00Z");
    static final GraphQLScalarType URL =
            text("URL", Scalars::isAddress, "the address of a page", "https://example.org/report");
    static final GraphQLScalarType COUNTRY_CODE =
            text("CountryCode", Scalars::isCountry, "a country's code of ISO 3166-1 alpha-2, in capitals", "JP");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Scalars() {}

    private static GraphQLScalarType text(String name, Predicate<String> fits, String what, String example) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new OfForm(fits, what, example))
                .build();
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches() && parses(text, LocalDate::parse);
    }

    private static boolean isInstant(String text) {
        return parses(text, OffsetDateTime::parse);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme());
            return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    private static boolean parses(String text, Function<String, ?> parse) {
        try {
            return parse.apply(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// Text of a form.
    ///
    /// @param what the form, in words
    /// @param example text that has it
    private record OfForm(Predicate<String> fits, String what, String example) implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseValue(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof String text && fits.test(text)) {
                return text;
            }
            throw new CoercingParseValueException(refusal("'" + value + "'"));
        }

        @Override
        public String parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (value instanceof StringValue text && fits.test(String.valueOf(text.getValue()))) {
                return String.valueOf(text.getValue());
            }
            throw new CoercingParseLiteralException(
                    refusal(value instanceof StringValue text ? "'" + text.getValue() + "'" : "this value"));
        }

        private String refusal(String given) {
            return "%s is not %s: write it as text, such as \"%s\"".formatted(given, what, example);
        }
    }
}
