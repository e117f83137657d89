package io.monazite.extract.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A sentence that a rule fits.
///
/// @param taken what the pattern takes, by slot
/// @param start where in the marked sentence it begins to fit
record Match(Rule rule, MarkedSentence sentence, Map<String, Mention> taken, int start) {

    static Match of(Rule rule, MarkedSentence sentence, Matcher matcher) {
        Map<String, Mention> taken = new LinkedHashMap<>();
        for (String slot : rule.slots()) {
            if (matcher.namedGroups().containsKey(slot) && matcher.start(slot) >= 0) {
                Mention mention = sentence.at(matcher.start(slot));
                if (mention != null) {
                    taken.put(slot, mention);
                }
            }
        }
        return new Match(rule, sentence, taken, matcher.start());
    }

    /// What the sentence says before it.
    String before() {
        return sentence.text().substring(0, start);
    }

    /// What the pattern takes in a slot, if the graph knows it.
    @Nullable
    NodeId known(String slot) {
        Mention mention = taken.get(slot);
        return mention == null ? null : idOf(mention).orElse(null);
    }

    Stream<NodeId> parties() {
        return taken.values().stream()
                .filter(mention -> mention.mark() == Mark.COMPANY || mention.mark() == Mark.STATE)
                .flatMap(mention -> idOf(mention).stream());
    }

    static Optional<NodeId> idOf(Mention mention) {
        return mention.value() instanceof Mention.Known(NodeId id) ? Optional.of(id) : Optional.empty();
    }

    /// The one mention of a kind in the sentence; empty where there are several or none. Several that mean the same
    /// count as one.
    Optional<Mention> only(Mark mark) {
        return sentence.all(mark).map(Mention::value).distinct().count() == 1
                ? sentence.all(mark).findFirst()
                : Optional.empty();
    }
}
