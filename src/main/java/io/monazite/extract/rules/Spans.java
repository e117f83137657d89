package io.monazite.extract.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Finds times that are told by their length or by both ends: "the first nine months of 2024", "January to June 2024",
/// "from 2019 to 2023", "the year to March 2024". Each is a mention of its own, so that no year or month within it is
/// taken for the whole. What is told and cannot be said in the form of a period, such as a fiscal year of which nobody
/// says whose it is, is [#UNTOLD].
final class Spans {

    /// A time of which it is not sure what it is.
    static final Mention.Time UNTOLD = new Mention.Time(null, null);

    private static final int YEAR_LONG = 12;

    /// How many months have gone when the fiscal year of India begins.
    private static final int INDIAN = 3;

    private static final Map<String, Integer> WORDS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10);
    private static final String COUNT =
            "(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]months?";
    private static final String PART = "(?:first|second|third|fourth)[ -](?:half|quarter) of (?:the )?";
    private static final String FISCAL =
            "(?:(?:[Ff]iscal|[Ff]inancial)(?: year)?|FY) ?(?:%1$s|\\d{2})\\b(?![-/]\\d)".formatted(Times.YEAR)
                    + "|(?:%1$s) (?:fiscal|financial) year".formatted(Times.YEAR);
    private static final String TO = " (?:to|through|until) | ?- ?|(?<=[Bb]etween .{3,20}) and ";

    private static final Pattern SPAN =
            Pattern.compile(("(?:\\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Ff]rom|[Bb]etween|of) )?"
                            + "(?:[Tt]he )?\\b(?:"
                            + "[Ff]irst (?<count>%1$s)(?:(?: of)? (?<countYear>%2$s|this year|last year|the year))?\\b"
                            + "|(?:(?<length>%1$s)|(?:fiscal |financial )?year)"
                            + " (?:to|ended|ending|through)(?: in| on)? (?:\\d{1,2} )?(?<end>%3$s)(?: \\d{1,2}\\b,?)?"
                            + "(?: (?<endYear>%2$s))?\\b"
                            + "|(?<from>%3$s)(?: (?<fromYear>%2$s))?(?:%4$s)(?<to>%3$s)(?:,? (?<toYear>%2$s))?\\b"
                            + "|(?<since>%2$s)(?<sign>%4$s|/)(?<till>%2$s)\\b"
                            + "|(?:(?:%5$s)?(?:%6$s)|%5$s%2$s[-/]\\d{2}\\b"
                            + "|so far this year|this year so far|year[ -]to[ -]date))")
                    .formatted(COUNT, Times.YEAR, Times.MONTH, TO, PART, FISCAL));

    private final String text;
    private final Times times;
    private final boolean indian;

    /// @param times tells of which year a month is
    /// @param indian whether a year from April on is the fiscal year of India
    Spans(String text, Times times, boolean indian) {
        this.text = text;
        this.times = times;
        this.indian = indian;
    }

    List<Mention> in(int from, int to) {
        List<Mention> found = new ArrayList<>();
        Matcher match = SPAN.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            found.add(new Mention(
                    Mark.PERIOD, match.start(), match.end(), Objects.requireNonNullElse(time(match), UNTOLD)));
        }
        return found;
    }

    private Mention.@Nullable Time time(Matcher match) {
        if (match.group("count") != null) {
            int months = months(match.group("count"));
            String said = match.group("countYear");
            return time(0, months, times.year("the year".equals(said) ? null : said, months));
        }
        if (match.group("end") != null) {
            int last = Times.monthOf(match.group("end"));
            int months = match.group("length") == null ? YEAR_LONG : months(match.group("length"));
            return time(last - months, months, times.year(match.group("endYear"), last));
        }
        if (match.group("from") != null) {
            return betweenMonths(match);
        }
        return match.group("since") == null ? null : betweenYears(match);
    }

    private Mention.@Nullable Time betweenMonths(Matcher match) {
        int first = Times.monthOf(match.group("from"));
        int last = Times.monthOf(match.group("to"));
        Integer year = times.year(match.group("toYear"), last);
        if (year == null) {
            return null;
        }
        String fromYear = match.group("fromYear");
        int begun = fromYear == null ? year - (first > last ? 1 : 0) : Integer.parseInt(fromYear);
        return time(first - 1, (year - begun) * YEAR_LONG + last - first + 1, begun);
    }

    /// Two years that follow each other, with no more than a sign between, are rather one fiscal year.
    private static Mention.@Nullable Time betweenYears(Matcher match) {
        int first = Integer.parseInt(match.group("since"));
        int last = Integer.parseInt(match.group("till"));
        boolean sign = match.group("sign").strip().length() == 1;
        return last > first + (sign ? 1 : 0) ? new Mention.Time("%d/%d".formatted(first, last), null) : null;
    }

    /// @param before how many months lie between the beginning of the year and that of the span; may be negative
    private Mention.@Nullable Time time(int before, int months, @Nullable Integer year) {
        if (year == null || months < 1 || months > 2 * YEAR_LONG) {
            return null;
        }
        YearMonth from = YearMonth.of(year, 1).plusMonths(before);
        return new Mention.Time(period(from, months), null);
    }

    private String period(YearMonth from, int months) {
        int before = from.getMonthValue() - 1;
        if (months == YEAR_LONG && indian && before == INDIAN) {
            return "FY%d-%02d/IN".formatted(from.getYear(), (from.getYear() + 1) % 100);
        }
        String span = from + "/" + from.plusMonths(months - 1L);
        if (before % months != 0) {
            return span;
        }
        return switch (months) {
            case 1 -> from.toString();
            case 3 -> "%d-Q%d".formatted(from.getYear(), before / months + 1);
            case 6 -> "%d-H%d".formatted(from.getYear(), before / months + 1);
            case YEAR_LONG -> String.valueOf(from.getYear());
            default -> span;
        };
    }

    private static int months(String count) {
        String number = count.split("[ -]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (number) {
            case "eleven" -> 11;
            case "twelve" -> YEAR_LONG;
            default -> Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : WORDS.getOrDefault(number, 0);
        };
    }
}
