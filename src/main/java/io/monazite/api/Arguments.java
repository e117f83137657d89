package io.monazite.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;

/// Reads arguments, saying which one is wrong and what would be right.
///
/// @param values the fields of an input object
/// @param path what leads to it, for messages: empty, or such as `scenario.shocks[0].`
record Arguments(Map<String, Object> values, String path) {

    /// Those to which nothing leads.
    Arguments(Map<String, Object> values) {
        this(values, "");
    }

    /// The conditions of a list, which are named without what leads to them.
    static Arguments filter(DataFetchingEnvironment field) {
        return new Arguments(of(field, "filter").values());
    }

    /// The fields of an input object; none where it is not given.
    static Arguments of(DataFetchingEnvironment field, String argument) {
        return new Arguments(
                Objects.requireNonNullElse(field.<Map<String, Object>>getArgument(argument), Map.of()), argument + ".");
    }

    static Arguments all(DataFetchingEnvironment field) {
        return new Arguments(field.getArguments());
    }

    /// A list of input objects.
    List<Arguments> objects(String name) {
        List<Arguments> objects = new ArrayList<>();
        for (Object value : list(name)) {
            if (value instanceof Map<?, ?> given) {
                objects.add(new Arguments(copy(given), "%s%s[%d].".formatted(path, name, objects.size())));
            }
        }
        return List.copyOf(objects);
    }

    /// An input object in another; empty where it is not given.
    Arguments object(String name) {
        return new Arguments(values.get(name) instanceof Map<?, ?> given ? copy(given) : Map.of(), path + name + ".");
    }

    List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    List<NodeId> ids(String name) {
        return texts(name).stream().map(text -> id(text, path + name)).toList();
    }

    @Nullable
    Double number(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /// Fields that were given as null are left out.
    private static Map<String, Object> copy(Map<?, ?> given) {
        Map<String, Object> copy = new HashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                copy.put(name.toString(), value);
            }
        });
        return copy;
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    @Nullable
    NodeId id(String name, NodeKind... allowed) {
        String value = text(name);
        return value == null ? null : id(value, path + name, allowed);
    }

    /// A period in the form in which it is stored.
    @Nullable
    String period(String name) {
        String value = text(name);
        try {
            return value == null ? null : Period.parse(value).text();
        } catch (IllegalArgumentException e) {
            throw ApiException.badInput(path + name, String.valueOf(e.getMessage()));
        }
    }

    static NodeId id(DataFetchingEnvironment field, String argument, NodeKind... allowed) {
        return id(Objects.requireNonNullElse(field.<String>getArgument(argument), ""), argument, allowed);
    }

    static @Nullable NodeId optionalId(DataFetchingEnvironment field, String argument, NodeKind... allowed) {
        return field.getArgument(argument) == null ? null : id(field, argument, allowed);
    }

    /// @param allowed the kinds that it may be of; any where none is given
    static NodeId id(String text, String argument, NodeKind... allowed) {
        NodeId id;
        try {
            id = NodeId.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.badInput(argument, String.valueOf(e.getMessage()));
        }
        if (allowed.length > 0 && !List.of(allowed).contains(id.kind())) {
            throw ApiException.badInput(
                    argument,
                    "'%s' is the id of a %s; this needs the id of a %s"
                            .formatted(
                                    id,
                                    id.kind().prefix(),
                                    Arrays.stream(allowed).map(NodeKind::prefix).collect(Collectors.joining(" or "))));
        }
        return id;
    }
}
