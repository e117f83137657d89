package io.monazite.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import com.ibm.icu.text.Transliterator;

import io.monazite.domain.NodeKind;
import io.monazite.internal.Mojibake;

/// A name as it is compared: in small Latin letters without accents and signs, its legal form apart.
///
/// @param words all words but those that say nothing of which one it is
/// @param legal the legal form of a company, as far as it is named: `co`, `ltd`
record Name(List<String> words, Set<String> legal) {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,100}\\)");
    private static final Pattern JOINED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)|['’ʹʺ`]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("company", "co"),
            Map.entry("corporation", "corp"),
            Map.entry("incorporated", "inc"),
            Map.entry("limited", "ltd"),
            Map.entry("private", "pvt"),
            Map.entry("mount", "mt"),
            Map.entry("saint", "st"),
            Map.entry("earths", "earth"),
            Map.entry("minerals", "mineral"),
            Map.entry("metals", "metal"),
            Map.entry("resources", "resource"),
            Map.entry("holdings", "holding"));

    private static final Set<String> LEGAL = Set.of(
            "co", "corp", "inc", "ltd", "pvt", "pte", "pty", "plc", "llc", "llp", "lp", "gmbh", "ag", "kg", "sa", "sas",
            "sarl", "se", "nv", "bv", "ab", "oy", "as", "asa", "spa", "srl", "kk", "jsc", "ojsc", "pjsc", "cjsc", "ooo",
            "oao", "pao", "zao", "ou", "bhd", "sdn", "tbk");

    /// What is said of companies, or of deposits, whichever it is.
    private static final Set<String> EMPTY_OF_ALL = Set.of("the", "and", "of");

    private static final Set<String> EMPTY_OF_DEPOSITS =
            Set.of("deposit", "deposits", "mine", "project", "prospect", "beach", "sands", "sand", "stockpile");

    /// Words that many have in their names.
    private static final Set<String> COMMON = Set.of(
            "rare",
            "earth",
            "mineral",
            "metal",
            "resource",
            "mining",
            "material",
            "materials",
            "magnet",
            "magnetic",
            "magnetics",
            "group",
            "holding",
            "international",
            "industry",
            "new",
            "china",
            "japan",
            "india",
            "vietnam",
            "north",
            "south",
            "east",
            "west",
            "lake",
            "hill",
            "river",
            "upper",
            "lower");

    Name {
        words = List.copyOf(words);
        legal = Set.copyOf(legal);
    }

    static Name of(String name, NodeKind kind) {
        List<String> words = new ArrayList<>();
        Set<String> legal = new LinkedHashSet<>();
        boolean company = kind == NodeKind.COMPANY;
        for (String word : folded(company ? name : REMARK.matcher(name).replaceAll(" "))) {
            String usual = SPELLINGS.getOrDefault(word, word);
            if (company && LEGAL.contains(usual)) {
                legal.add(usual);
            } else if (!EMPTY_OF_ALL.contains(usual) && (company || !EMPTY_OF_DEPOSITS.contains(usual))) {
                words.add(usual);
            }
        }
        return new Name(words, legal);
    }

    private static List<String> folded(String name) {
        String latin = LATIN.transliterate(Mojibake.repaired(name)).toLowerCase(Locale.ROOT);
        String joint = latin.replace("joint stock company", "jsc");
        String plain = SIGNS.matcher(JOINED.matcher(joint).replaceAll("")).replaceAll(" ");
        return plain.isBlank() ? List.of() : List.of(plain.strip().split(" ", -1));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }

    /// Whether both are the same, word for word, legal form and all.
    boolean same(Name other) {
        return equals(other);
    }

    /// Whether the words are the same, whatever the legal forms.
    boolean sameWords(Name other) {
        return words.equals(other.words);
    }

    /// Whether one is all within the other.
    boolean within(Name other) {
        return words.containsAll(other.words) || other.words.containsAll(words);
    }

    /// How alike the words are, in any order: from 0 to 1 (Jaro-Winkler).
    double likeness(Name other) {
        double inOrder = LIKENESS.apply(text(), other.text());
        double sorted = LIKENESS.apply(sorted(), other.sorted());
        return Math.max(inOrder, sorted);
    }

    private String sorted() {
        return String.join(" ", words.stream().sorted().toList());
    }

    /// Words by which it differs from most.
    List<String> telling() {
        return words.stream().filter(word -> !COMMON.contains(word)).toList();
    }
}
