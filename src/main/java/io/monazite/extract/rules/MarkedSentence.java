package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// A sentence in which each mention is one character, so that patterns can speak of kinds of mentions.
///
/// @param start offset of the sentence in the text
/// @param end offset after it
/// @param text the sentence with its marks
/// @param mentions in the order of the sentence
/// @param places of each mark in the marked text, as many as mentions
record MarkedSentence(int start, int end, String text, List<Mention> mentions, List<Integer> places) {

    /// @param mentions in order, none over another, all within the sentence
    static MarkedSentence of(String folded, Language.Stretch sentence, List<Mention> mentions) {
        StringBuilder marked = new StringBuilder();
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        List<Integer> places = new ArrayList<>();
        int at = sentence.start();
        for (Mention mention : mentions) {
            marked.append(folded, at, mention.start());
            places.add(marked.length());
            int nth = counts.merge(mention.mark(), 1, Integer::sum) - 1;
            marked.append(mention.mark().character(nth));
            at = mention.end();
        }
        marked.append(folded, at, sentence.end());
        return new MarkedSentence(
                sentence.start(), sentence.end(), marked.toString(), List.copyOf(mentions), List.copyOf(places));
    }

    /// The mention that stands at a place of the marked text.
    @Nullable
    Mention at(int place) {
        int nth = places.indexOf(place);
        return nth < 0 ? null : mentions.get(nth);
    }

    Set<Mark> marks() {
        return mentions.stream().map(Mention::mark).collect(Collectors.toUnmodifiableSet());
    }

    Stream<Mention> all(Mark mark) {
        return mentions.stream().filter(mention -> mention.mark() == mark);
    }
}
