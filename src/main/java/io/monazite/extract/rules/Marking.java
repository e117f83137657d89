package io.monazite.extract.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Marks the mentions of a text, sentence by sentence: of several that overlap the longest is meant.
final class Marking {

    private static final NodeId INDIA = NodeId.country("IN");
    private static final Language.Word NO_WORD = new Language.Word(-1, -1, "");

    private final Language language;
    private final NameFinder names;
    private final Vocabulary vocabulary;

    Marking(Language language, NameFinder names, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /// The sentences with a mention.
    List<MarkedSentence> sentences(String folded, @Nullable LocalDate published) {
        List<Mention> named = new ArrayList<>(names.in(folded));
        named.addAll(ShortNames.in(folded, named));
        boolean indian = named.stream()
                .anyMatch(mention -> mention.value() instanceof Mention.Known(NodeId id) && id.equals(INDIA));
        Times times = new Times(folded, published, indian);
        Set<NodeId> inFull = inFull(named, folded);
        List<MarkedSentence> marked = new ArrayList<>();
        Language.Reader reader = language.reader();
        for (Language.Stretch sentence : reader.sentences(folded)) {
            List<Mention> candidates = new ArrayList<>(Figures.in(folded, sentence.start(), sentence.end()));
            candidates.addAll(times.in(sentence.start(), sentence.end()));
            named.stream()
                    .filter(mention -> mention.start() >= sentence.start() && mention.end() <= sentence.end())
                    .filter(mention -> !names.isDoubtful(mention, folded) || isInFull(mention, inFull))
                    .forEach(candidates::add);
            if (!candidates.isEmpty()) {
                marked.add(marked(folded, sentence, reader.words(folded, sentence), candidates));
            }
        }
        return marked;
    }

    private MarkedSentence marked(
            String folded, Language.Stretch sentence, List<Language.Word> words, List<Mention> candidates) {
        Function<Integer, Language.Word> wordAt = place -> words.stream()
                .filter(word -> word.start() <= place && place < word.end())
                .findFirst()
                .orElse(NO_WORD);
        candidates.removeIf(
                mention -> NameFinder.needsTag(mention, folded) && !names.isProper(mention, folded, wordAt));
        List<Mention> chosen = longest(candidates);
        chosen.addAll(Strangers.in(vocabulary, folded, words, chosen));
        chosen.sort(Comparator.comparingInt(Mention::start));
        return MarkedSentence.of(folded, sentence, chosen);
    }

    private static List<Mention> longest(List<Mention> candidates) {
        List<Mention> chosen = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingInt(Mention::length)
                        .reversed()
                        .thenComparingInt(Mention::start)
                        .thenComparing(Mention::mark))
                .filter(mention -> chosen.stream().noneMatch(mention::overlaps))
                .forEach(chosen::add);
        return chosen;
    }

    private Set<NodeId> inFull(List<Mention> named, String folded) {
        Set<NodeId> full = new HashSet<>();
        for (Mention mention : named) {
            if (!names.isDoubtful(mention, folded) && mention.value() instanceof Mention.Known(NodeId id)) {
                full.add(id);
            }
        }
        return full;
    }

    private static boolean isInFull(Mention mention, Set<NodeId> inFull) {
        return mention.value() instanceof Mention.Known(NodeId id) && inFull.contains(id);
    }
}
