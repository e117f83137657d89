package io.monazite.benchmark;

import java.util.List;
import java.util.Map;

/// A question that can be asked of the service, and the statement that reads the same from the database.
///
/// @param name how the table calls it
/// @param document in GraphQL
/// @param asked the variables of each variant
/// @param statement the name of the statement
/// @param parameters the parameters of each variant of it
record Question(
        String name,
        String document,
        List<Map<String, Object>> asked,
        String statement,
        List<Map<String, Object>> parameters) {

    Question {
        asked = List.copyOf(asked);
        parameters = List.copyOf(parameters);
        if (asked.isEmpty() || asked.size() != parameters.size()) {
            throw new IllegalArgumentException(
                    name + " has %d variants and %d parameters".formatted(asked.size(), parameters.size()));
        }
    }

    Map<String, Object> variables(int variant) {
        return asked.get(variant % asked.size());
    }

    Map<String, Object> parameters(int variant) {
        return parameters.get(variant % parameters.size());
    }
}
