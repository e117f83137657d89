package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.List;

/// Proper names that the graph does not know: runs of words with capitals that nothing else covers. The first word of a
/// sentence has a capital anyway: it begins a name where it is told to be proper, or another capital follows it. Days
/// and months are nobody's name.
final class Strangers {

    private static final int SHORTEST = 3;

    private final Vocabulary vocabulary;
    private final String text;
    private final List<Language.Word> words;
    private final List<Mention> known;

    private Strangers(Vocabulary vocabulary, String text, List<Language.Word> words, List<Mention> known) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.words = words;
        this.known = known;
    }

    /// @param words of one sentence
    /// @param known what is marked in it already
    static List<Mention> in(Vocabulary vocabulary, String text, List<Language.Word> words, List<Mention> known) {
        return new Strangers(vocabulary, text, words, known).found();
    }

    private List<Mention> found() {
        List<Mention> found = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= words.size(); i++) {
            boolean named = i < words.size() && (isNamed(i) || (first >= 0 && joins(i)));
            if (named && first < 0) {
                first = i;
            } else if (!named && first >= 0) {
                add(words.get(first).start(), words.get(i - 1).end(), found);
                first = -1;
            }
        }
        return found;
    }

    private void add(int start, int end, List<Mention> found) {
        if (end - start >= SHORTEST) {
            found.add(new Mention(Mark.STRANGER, start, end, new Mention.Unknown(text.substring(start, end))));
        }
    }

    private boolean isNamed(int nth) {
        if (!isFreeCapital(nth)) {
            return false;
        }
        Language.Word word = words.get(nth);
        boolean opens = vocabulary.opens(written(word));
        if (nth == 0) {
            return !opens && (word.isProper() || (words.size() > 1 && isFreeCapital(1)));
        }
        // An adjective alone, such as "Polish", says where a name comes from.
        return word.isProper() || (!opens && !word.tag().equals("ADJ"));
    }

    private boolean isFreeCapital(int nth) {
        Language.Word word = words.get(nth);
        return Character.isUpperCase(text.charAt(word.start()))
                && !vocabulary.isOfTheCalendar(written(word))
                && known.stream().noneMatch(mention -> mention.start() < word.end() && word.start() < mention.end());
    }

    /// The sign between the halves of one name, as in "Grove & Sons".
    private boolean joins(int nth) {
        return written(words.get(nth)).equals("&") && nth + 1 < words.size() && isNamed(nth + 1);
    }

    private String written(Language.Word word) {
        return text.substring(word.start(), word.end());
    }
}
