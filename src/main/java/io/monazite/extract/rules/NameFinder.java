package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

import io.monazite.domain.NodeId;
import io.monazite.extract.Gazetteer;

/// Finds names of the gazetteer in a text, in one pass (Aho and Corasick 1975), and decides by capitals and parts of
/// speech whether it is a name that stands there.
final class NameFinder {

    private static final int LONGEST_ACRONYM = 6;

    private final Trie trie;
    private final Map<String, List<NameRules.Spelling>> spellings;
    private final Vocabulary words;

    NameFinder(Gazetteer gazetteer, Vocabulary words) {
        this.words = words;
        this.spellings = NameRules.of(gazetteer, words);
        this.trie = Trie.builder().addKeywords(spellings.keySet()).build();
    }

    /// What may be a name, in any order; longer ones and shorter ones within them.
    List<Mention> in(String folded) {
        List<Mention> found = new ArrayList<>();
        for (Emit emit : trie.parseText(NameRules.key(folded))) {
            int start = emit.getStart();
            int end = emit.getEnd() + 1;
            if (isWhole(folded, start, end)) {
                named(emit.getKeyword(), folded.substring(start, end))
                        .forEach(one -> found.add(new Mention(one.mark(), start, end, new Mention.Known(one.id()))));
            }
        }
        return found;
    }

    /// Whether a word that is a name and something else too ("Peak", "MP") is the name here: it is, where the article
    /// names the same thing in full as well.
    boolean isDoubtful(Mention mention, String folded) {
        String text = folded.substring(mention.start(), mention.end());
        return mention.mark() == Mark.COMPANY && text.indexOf(' ') < 0 && (text.length() <= 3 || words.isCommon(text));
    }

    /// Whether parts of speech have a say: a single word may be the beginning of a longer name ("Donald Trump"), or,
    /// where it is a common one, no name at all.
    static boolean needsTag(Mention mention, String folded) {
        boolean named = mention.mark() == Mark.COMPANY || mention.mark() == Mark.DEPOSIT;
        return named && folded.substring(mention.start(), mention.end()).indexOf(' ') < 0;
    }

    boolean isProper(Mention mention, String folded, Function<Integer, Language.Word> wordAt) {
        Language.Word word = wordAt.apply(mention.start());
        Language.Word next = wordAt.apply(mention.end() + 1);
        boolean goesOn = next.isProper()
                && next.start() == mention.end() + 1
                && Character.isUpperCase(folded.charAt(next.start()))
                && !isAcronym(folded.substring(next.start(), next.end()));
        boolean common = words.isCommon(folded.substring(mention.start(), mention.end()));
        return !goesOn && (word.isProper() || !common);
    }

    /// One spelling that is written so; none where a name is that of several. Names count before aliases.
    private List<NameRules.Spelling> named(String keyword, String written) {
        List<NameRules.Spelling> fitting = spellings.getOrDefault(keyword, List.of()).stream()
                .filter(spelling -> fits(spelling, written))
                .toList();
        List<NameRules.Spelling> main =
                fitting.stream().filter(NameRules.Spelling::main).toList();
        List<NameRules.Spelling> counted = main.isEmpty() ? fitting : main;
        List<NodeId> ids =
                counted.stream().map(NameRules.Spelling::id).distinct().toList();
        return ids.size() == 1 ? List.of(counted.getFirst()) : List.of();
    }

    private static boolean fits(NameRules.Spelling spelling, String written) {
        if (spelling.mark() == Mark.MATERIAL && !isAcronym(spelling.text())) {
            return true;
        }
        if (isAcronym(spelling.text())) {
            return spelling.text().equals(written);
        }
        String name = spelling.text();
        boolean capitals = Character.isUpperCase(written.charAt(0)) || !Character.isUpperCase(name.charAt(0));
        for (int i = 1; i < name.length() && capitals; i++) {
            boolean begins = !Character.isLetterOrDigit(name.charAt(i - 1));
            if (begins && Character.isUpperCase(name.charAt(i))) {
                capitals = Character.isUpperCase(written.charAt(i));
            }
        }
        return capitals;
    }

    private static boolean isAcronym(String text) {
        return text.length() <= LONGEST_ACRONYM && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return before && after;
    }
}
