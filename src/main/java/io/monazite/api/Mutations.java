package io.monazite.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import graphql.schema.DataFetcher;
import io.monazite.access.Role;

/// How the fields of `Mutation` are answered. There is no other way to answer one, so that none forgets to say who may.
final class Mutations {

    private final Map<String, DataFetcher<?>> answers = new HashMap<>();
    private final Map<String, Role> roles = new TreeMap<>();

    /// A field that changes something, on a thread that may wait.
    ///
    /// @param needed what the caller must be allowed to do
    /// @param work does it; gives the payload
    Mutations does(String field, Role needed, Function<Change, Object> work) {
        roles.put(field, needed);
        answers.put(
                field, environment -> Request.of(environment).change(field, needed, Arguments.all(environment), work));
        return this;
    }

    /// The same of what concerns sources of all kinds, so that nobody may do it whose key is bound to some.
    Mutations doesForAllSources(String field, Role needed, Function<Change, Object> work) {
        return does(field, needed, change -> {
            change.caller().requireUnbound();
            return work.apply(change);
        });
    }

    Optional<DataFetcher<?>> answer(String field) {
        return Optional.ofNullable(answers.get(field));
    }

    /// Which role each field needs.
    Map<String, Role> roles() {
        return Map.copyOf(roles);
    }
}
