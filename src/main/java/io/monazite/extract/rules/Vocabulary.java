package io.monazite.extract.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;

/// Words about names, from `extract/names.yaml`.
///
/// @param names further names by id; those of entities that the graph does not have say nothing
/// @param adjectives adjectives of countries by id
/// @param common words that are names of companies too
/// @param calendar days and months
/// @param openers words with which sentences begin and names do not
/// @param plants words of the names of plants that tell none from another
record Vocabulary(
        Map<NodeId, List<String>> names,
        Map<NodeId, List<String>> adjectives,
        Set<String> common,
        Set<String> plants,
        Set<String> calendar,
        Set<String> openers) {

    static Vocabulary read() {
        Source source = Resource.read("extract/names.yaml", Source.class);
        return new Vocabulary(
                byId(source.names()),
                byId(source.adjectives()),
                Set.copyOf(source.common()),
                Set.copyOf(source.plants()),
                Set.copyOf(source.calendar()),
                Set.copyOf(source.openers()));
    }

    boolean isCommon(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean plain(String word) {
        return plants.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isOfTheCalendar(String word) {
        return calendar.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean opens(String word) {
        return openers.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Map<NodeId, List<String>> byId(Map<String, List<String>> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> NodeId.parse(entry.getKey()), entry -> List.copyOf(entry.getValue())));
    }

    /// The file as it stands.
    record Source(
            Map<String, List<String>> names,
            Map<String, List<String>> adjectives,
            List<String> common,
            List<String> plants,
            List<String> calendar,
            List<String> openers) {}
}
