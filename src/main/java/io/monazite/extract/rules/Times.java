package io.monazite.extract.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Finds dates and periods, those that are told from the day of publication included ("last year", "in May").
final class Times {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final String MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
    static final String YEAR = "(?:19|20)\\d{2}";

    /// Behind a year that is part of a name: "its 2012 rare earth agreement" was not made or ended in 2012.
    private static final String NO_NAME = "(?! (?:(?!the |an? |its |their |this |that )[A-Za-z'-]+ ){0,4}?"
            + "(?:agreement|deal|pact|accord|contract|treaty|memorandum)s?\\b)";

    /// Behind "a year": then it tells when, and not how often.
    static final String NO_MOMENT = "(?! (?:ago|earlier|before|later)\\b)";

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private static final Pattern TIME =
            Pattern.compile("(?:(?<limit>\\b(?:by|until|till|since|before|after|from|beyond) )"
                    + "|\\b(?:(?:in|during|on|for|over|of|through|throughout|as of) ))?"
                    + "(?:the )?(?:"
                    + "(?<day>(?:" + MONTH + ")\\.? \\d{1,2},? " + YEAR + "|\\b\\d{1,2} (?:" + MONTH + ")\\.? " + YEAR
                    + ")"
                    + "|(?<iso>\\b" + YEAR + "-\\d{2}-\\d{2}\\b)"
                    + "|(?<fiscal>\\b(?:fiscal |FY ?)?(?<fiscalYear>" + YEAR + ")[-/](?<next>\\d{2})\\b)"
                    + "|\\b(?<half>first|second) half(?:(?: of)? (?<halfYear>" + YEAR + "|this year|last year))?\\b"
                    + "|\\b(?<quarter>first|second|third|fourth)[ -]quarter(?:(?: of)? (?<quarterYear>" + YEAR
                    + "|this year|last year))?\\b"
                    + "|\\bQ(?<q>[1-4]) (?<qYear>" + YEAR + ")\\b"
                    + "|\\b(?<ending>March|June|September|December) quarter(?:(?: of)? (?<endingYear>" + YEAR + "))?\\b"
                    + "|\\b(?<month>" + MONTH + ")\\.?,? (?<monthYear>" + YEAR + ")\\b"
                    + "|\\b(?<relative>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>year|month)\\b"
                    + "|(?<=\\b[Ii]n )(?<bare>" + MONTH + ")\\b(?! \\d)"
                    + "|\\b(?<year>" + YEAR + ")\\b(?![-/,.]\\d)" + NO_NAME
                    + ")|\\b(?<yearly>(?:a|per) year" + NO_MOMENT
                    + "|per annum|annually|each year|every year)\\b");

    private final String text;
    private final @Nullable LocalDate published;
    private final boolean indian;
    private final Spans spans;

    /// @param folded the text
    /// @param indian whether a fiscal year is that of India
    Times(String folded, @Nullable LocalDate published, boolean indian) {
        this.text = folded;
        this.published = published;
        this.indian = indian;
        this.spans = new Spans(folded, this, indian);
    }

    List<Mention> in(int from, int to) {
        List<Mention> found = new ArrayList<>(spans.in(from, to));
        Matcher match = TIME.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            Mention.Time time = time(match);
            if (time != null) {
                Mark mark = match.group("limit") == null ? Mark.PERIOD : Mark.LIMIT;
                found.add(new Mention(mark, match.start(), match.end(), time));
            }
        }
        return found;
    }

    private Mention.@Nullable Time time(Matcher match) {
        if (match.group("yearly") != null) {
            return new Mention.Time("per-year", null);
        }
        String day = match.group("day") != null ? match.group("day") : match.group("iso");
        if (day != null) {
            return day(day);
        }
        if (match.group("fiscal") != null) {
            return fiscal(match.group("fiscalYear"), match.group("next"));
        }
        if (match.group("year") != null) {
            return new Mention.Time(match.group("year"), match.group("year"));
        }
        return match.group("relative") != null ? relative(match) : partOfYear(match);
    }

    private Mention.@Nullable Time partOfYear(Matcher match) {
        if (match.group("half") != null) {
            Integer year = year(match.group("halfYear"), 6 * ordinal(match.group("half")));
            return year == null ? null : new Mention.Time("%d-H%d".formatted(year, ordinal(match.group("half"))), null);
        }
        if (match.group("quarter") != null) {
            int nth = ordinal(match.group("quarter"));
            return quarter(year(match.group("quarterYear"), 3 * nth), nth);
        }
        if (match.group("q") != null) {
            return quarter(Integer.valueOf(match.group("qYear")), Integer.parseInt(match.group("q")));
        }
        if (match.group("ending") != null) {
            int last = monthOf(match.group("ending"));
            return quarter(year(match.group("endingYear"), last), last / 3);
        }
        return month(match);
    }

    private Mention.@Nullable Time month(Matcher match) {
        String named = match.group("month");
        if (named != null) {
            return month(YearMonth.of(Integer.parseInt(match.group("monthYear")), monthOf(named)));
        }
        if (published == null) {
            return null;
        }
        int month = monthOf(match.group("bare"));
        YearMonth there = YearMonth.of(published.getYear(), month);
        return month(there.isAfter(YearMonth.from(published)) ? there.minusYears(1) : there);
    }

    private Mention.@Nullable Time relative(Matcher match) {
        if (published == null) {
            return null;
        }
        int ahead = switch (match.group("relative").toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
        String time = match.group("unit").equals("month")
                ? YearMonth.from(published).plusMonths(ahead).toString()
                : String.valueOf(published.getYear() + ahead);
        // What is to come has not happened on any day.
        return new Mention.Time(time, ahead > 0 ? null : time);
    }

    private static Mention.Time month(YearMonth month) {
        return new Mention.Time(month.toString(), month.toString());
    }

    private static Mention.@Nullable Time quarter(@Nullable Integer year, int nth) {
        return year == null ? null : new Mention.Time("%d-Q%d".formatted(year, nth), null);
    }

    /// The Indian fiscal year is the one that is written so; of other countries it would be a guess.
    private Mention.@Nullable Time fiscal(String year, String next) {
        boolean follows = (Integer.parseInt(year) + 1) % 100 == Integer.parseInt(next);
        return follows && indian ? new Mention.Time("FY%s-%s/IN".formatted(year, next), null) : null;
    }

    private static Mention.@Nullable Time day(String text) {
        Matcher iso = Pattern.compile(YEAR + "-\\d{2}-\\d{2}").matcher(text);
        if (iso.matches()) {
            return checked(text);
        }
        Matcher month = Pattern.compile("[A-Za-z]+").matcher(text);
        Matcher numbers = Pattern.compile("\\d+").matcher(text);
        if (!month.find() || !numbers.find()) {
            return null;
        }
        String day = numbers.group();
        String year = numbers.find() ? numbers.group() : "";
        return checked("%s-%02d-%02d".formatted(year, monthOf(month.group()), Integer.parseInt(day)));
    }

    private static Mention.@Nullable Time checked(String day) {
        try {
            return new Mention.Time(null, LocalDate.parse(day).toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The year that is said, or else the last one in which a part that ends with this month had ended.
    @Nullable
    Integer year(@Nullable String said, int lastMonth) {
        if (said != null && said.matches(YEAR)) {
            return Integer.valueOf(said);
        }
        if (published == null) {
            return null;
        }
        if (said != null) {
            return published.getYear() - (said.toLowerCase(Locale.ROOT).startsWith("last") ? 1 : 0);
        }
        boolean ended =
                YearMonth.of(published.getYear(), lastMonth).atEndOfMonth().isBefore(published);
        return ended ? published.getYear() : published.getYear() - 1;
    }

    private static int ordinal(String word) {
        return ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    static int monthOf(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
