package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.Map;

/// What is put into the open places of a statement, and the parameters that this takes. The texts are fixed parts and
/// the words that join them; what is asked for stands in parameters alone.
///
/// @param places the texts by the names of the places
/// @param parameters those of the statement and those of the conditions
record Composed(Map<String, String> places, Map<String, Object> parameters) {

    /// What a filter says, beside the parameters of the statement.
    static Composed of(ConditionPart.Place place, FilterText filter, Parameters parameters) {
        return new Composed(Map.of(place.text(), filter.text()), filter.parameters()).with(Map.of(), parameters.map());
    }

    Composed with(Map<String, String> morePlaces, Map<String, Object> moreParameters) {
        Map<String, String> allPlaces = new HashMap<>(places);
        allPlaces.putAll(morePlaces);
        Map<String, Object> allParameters = new HashMap<>(parameters);
        allParameters.putAll(moreParameters);
        return new Composed(allPlaces, allParameters);
    }
}
