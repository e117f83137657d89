package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A sentence that a rule fits.
///
/// @param taken what the pattern takes, by slot
/// @param start where in the marked sentence it begins to fit
/// @param end where it no longer does
record Match(Rule rule, MarkedSentence sentence, Map<String, Mention> taken, int start, int end) {

    /// After these words a time is that of another clause: "founded in 1950", "which opened in 2019".
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i:\\b(?:which|who|whose|where|when|after|before|since|following|compared|versus|against|than|up from"
                    + "|down from)\\b)|^\\W*(?:\\w+ ){0,4}(?:[a-z]+ed|[Ss]et up|[Bb]uilt|Founded|Established) $");

    /// And after these it is that of another figure: "half the 600 tonnes of 2022".
    private static final Pattern FIGURE =
            Pattern.compile("from [%1$s]|[%1$s] $".formatted(Mark.MASS.range() + Mark.PERCENT.range()));

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
        return new Match(rule, sentence, taken, matcher.start(), matcher.end());
    }

    /// What the sentence says before it.
    String before() {
        return sentence.text().substring(0, start);
    }

    /// And what after it.
    String after() {
        return sentence.text().substring(end);
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

    /// The times of the sentence, each once, but for those of other clauses.
    List<Mention.Time> times() {
        List<Mention.Time> times = new ArrayList<>();
        for (int i = 0; i < sentence.mentions().size(); i++) {
            Mention mention = sentence.mentions().get(i);
            boolean counts = mention.mark() == Mark.PERIOD
                    && !isElsewhere(sentence.places().get(i));
            if (counts && mention.value() instanceof Mention.Time time && !times.contains(time)) {
                times.add(time);
            }
        }
        return times;
    }

    /// Whether what stands between it and the sign before it, or what the rule fits, tells of something else.
    private boolean isElsewhere(int place) {
        String text = sentence.text();
        if (place >= end) {
            String between = text.substring(end, place);
            return CLAUSE.matcher(between).find() || FIGURE.matcher(between).find();
        }
        int sign = IntStream.of(',', ';', '(')
                .map(each -> text.lastIndexOf(each, place))
                .max()
                .orElse(-1);
        return CLAUSE.matcher(text.substring(sign + 1, place)).find();
    }

    /// The one mention of a kind in the sentence; empty where there are several or none. Several that mean the same
    /// count as one.
    Optional<Mention> only(Mark mark) {
        return sentence.all(mark).map(Mention::value).distinct().count() == 1
                ? sentence.all(mark).findFirst()
                : Optional.empty();
    }
}
