package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes regular expressions of the patterns of the rules: words are put in, and slots become groups of marks.
final class Templates {

    private static final Pattern WORD = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern SLOT = Pattern.compile("\\{(\\^?)([a-zA-Z]+):([a-z]+)}");

    /// Not after a preposition, and not as the second of two: then the verb is not that one's alone.
    private static final String SUBJECT =
            "(?<!\\b(?:from|of|by|with|to|for|between|in|than|at|under) )(?<![PARTY](?: and|,| or) )(?<![PARTY])";

    private static final Map<String, List<Mark>> CLASSES = Map.ofEntries(
            Map.entry("party", List.of(Mark.COMPANY, Mark.STATE, Mark.STRANGER)),
            Map.entry("company", List.of(Mark.COMPANY, Mark.STRANGER)),
            Map.entry("state", List.of(Mark.STATE)),
            Map.entry("nation", List.of(Mark.STATE, Mark.ADJECTIVE)),
            Map.entry("asset", List.of(Mark.DEPOSIT, Mark.FACILITY)),
            Map.entry("owned", List.of(Mark.COMPANY, Mark.DEPOSIT, Mark.FACILITY, Mark.STRANGER)),
            Map.entry("facility", List.of(Mark.FACILITY)),
            Map.entry("material", List.of(Mark.MATERIAL)),
            Map.entry("agreement", List.of(Mark.AGREEMENT)),
            Map.entry("measure", List.of(Mark.MEASURE)),
            Map.entry("mass", List.of(Mark.MASS)),
            Map.entry("percent", List.of(Mark.PERCENT)),
            Map.entry("money", List.of(Mark.MONEY)),
            Map.entry("years", List.of(Mark.YEARS)),
            Map.entry("period", List.of(Mark.PERIOD)));

    private final Map<String, List<String>> words;

    Templates(Map<String, List<String>> words) {
        this.words = words;
    }

    /// A pattern with the names of its groups.
    ///
    /// @param needs for each group the kinds of mentions of which it takes one: a sentence that has none is
    ///     not tried
    record Compiled(Pattern pattern, Set<String> slots, List<Set<Mark>> needs) {

        boolean mayFit(Set<Mark> marks) {
            return needs.stream().allMatch(need -> need.stream().anyMatch(marks::contains));
        }
    }

    /// One pattern for each choice of words that stand in lists.
    ///
    /// @throws IllegalArgumentException when a word or a class is not known, or a pattern is none
    List<Compiled> compile(String template) {
        return expand(template).distinct().map(Templates::grouped).toList();
    }

    private Stream<String> expand(String template) {
        Matcher word = WORD.matcher(template);
        if (!word.find()) {
            return Stream.of(template);
        }
        List<String> choices = words.get(word.group(1));
        if (choices == null) {
            throw new IllegalArgumentException("no word is called '%s': %s".formatted(word.group(1), template));
        }
        return choices.stream()
                .flatMap(choice ->
                        expand(template.substring(0, word.start()) + choice + template.substring(word.end())));
    }

    private static Compiled grouped(String template) {
        Set<String> slots = new LinkedHashSet<>();
        List<String> twice = new ArrayList<>();
        List<Set<Mark>> needs = new ArrayList<>();
        String pattern = SLOT.matcher(template).replaceAll(slot -> {
            String name = slot.group(2);
            if (!slots.add(name)) {
                twice.add(name);
            }
            if (!isOptional(template, slot.end())) {
                needs.add(Set.copyOf(CLASSES.getOrDefault(slot.group(3), List.of())));
            }
            String before = slot.group(1).isEmpty() ? "" : SUBJECT.replace("PARTY", ranges("party"));
            String group = twice.contains(name) ? "(?:" : "(?<" + name + ">";
            return Matcher.quoteReplacement(before + group + "[" + ranges(slot.group(3)) + "])");
        });
        return new Compiled(Pattern.compile(pattern), Set.copyOf(slots), List.copyOf(needs));
    }

    /// Whether a slot may be left out: it stands in brackets that a question mark follows, or in one of several
    /// choices.
    private static boolean isOptional(String template, int end) {
        int close = template.indexOf(')', end);
        boolean asked = close >= 0 && close + 1 < template.length() && template.charAt(close + 1) == '?';
        int choice = template.lastIndexOf('|', end);
        return asked
                || (choice >= 0 && template.lastIndexOf('(', end) < choice && close >= 0)
                || (choice >= 0 && template.lastIndexOf("{who:", end) >= 0);
    }

    private static String ranges(String name) {
        List<Mark> marks = CLASSES.get(name);
        if (marks == null) {
            throw new IllegalArgumentException("no class of mentions is called '%s'".formatted(name));
        }
        return marks.stream().map(Mark::range).collect(Collectors.joining());
    }
}
