package io.monazite.extract.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;

/// The rules and the words around them, from `extract/rules.yaml`.
///
/// @param rules in the order in which they are tried
/// @param denied says that somebody denies what follows
/// @param doubted says that somebody wonders about what follows
/// @param foretold says, behind what is said, that somebody only expects it
/// @param asserted tells who says so, in its group `who`
/// @param reported tells who had it first, in its group `who`
record RuleBook(
        List<Rule> rules, Pattern denied, Pattern doubted, Pattern foretold, List<Pattern> asserted, Pattern reported) {

    static RuleBook read() {
        Source source = source();
        Templates templates = new Templates(source.words().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, word -> choices(word.getValue()))));
        return new RuleBook(
                source.rules().stream().map(rule -> rule.compiled(templates)).toList(),
                Pattern.compile(source.denied(), Pattern.CASE_INSENSITIVE),
                Pattern.compile(source.doubted(), Pattern.CASE_INSENSITIVE),
                Pattern.compile(source.foretold(), Pattern.CASE_INSENSITIVE),
                source.asserted().stream().map(Pattern::compile).toList(),
                Pattern.compile(source.reported()));
    }

    private static List<String> choices(Object word) {
        return word instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(word.toString());
    }

    static Source source() {
        return Resource.read("extract/rules.yaml", Source.class);
    }

    /// The file as it stands.
    record Source(
            Map<String, Object> words,
            List<Entry> rules,
            String denied,
            String doubted,
            String foretold,
            List<String> asserted,
            String reported) {}

    /// A rule as it stands in the file.
    ///
    /// @param examples sentences with the claims of this rule that are in them
    record Entry(
            String name,
            String type,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> match,

            @Nullable Map<String, Object> set,
            @Nullable String time,
            @Nullable String date,
            @Nullable String stage,
            @Nullable String agreement,
            @Nullable List<String> measure,
            @Nullable Map<String, String> home,
            @Nullable Map<String, String> same,
            double score,
            List<Example> examples) {

        Rule compiled(Templates templates) {
            List<Templates.Compiled> compiled = match.stream()
                    .flatMap(template -> templates.compile(template).stream())
                    .toList();
            return new Rule(
                    name,
                    type,
                    compiled,
                    compiled.stream().flatMap(each -> each.slots().stream()).collect(Collectors.toUnmodifiableSet()),
                    set == null ? Map.of() : Map.copyOf(set),
                    time == null ? null : Rule.TimeFrom.valueOf(time.toUpperCase(Locale.ROOT)),
                    date != null,
                    stage != null,
                    agreement == null ? null : Rule.AgreementFrom.valueOf(agreement.toUpperCase(Locale.ROOT)),
                    measure == null ? List.of() : List.copyOf(measure),
                    home == null ? Map.of() : Map.copyOf(home),
                    same == null ? Map.of() : Map.copyOf(same),
                    score);
        }
    }

    /// An example of a rule, which is its test.
    ///
    /// @param published the day from which relative times are told, in the form 2025-06-14
    /// @param gives the claims of the rule, a line for each
    record Example(String text, @Nullable String published, List<String> gives) {

        LocalDate day() {
            return published == null ? LocalDate.of(2025, 6, 14) : LocalDate.parse(published);
        }
    }
}
