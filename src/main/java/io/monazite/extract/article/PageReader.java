package io.monazite.extract.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads the main text of a page and what the page says of itself: JSON-LD (schema.org's Article) before Open Graph
/// before the page's own title. Of plain text the first line is the title, and a date in a line of its own, or
/// before the first sentence, the day.
final class PageReader {

    private static final Logger LOG = Logger.getLogger(PageReader.class);
    private static final String BESIDE =
            "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg, figure, "
                    + "[hidden], [role=navigation], [role=complementary], .comments, #comments, "
                    + ".related, .newsletter, .share";
    private static final String BLOCKS = "p, li, h1, h2, h3, h4, blockquote, pre";
    private static final String BREAKS = "br, div, section, tr";
    private static final String BREAK = "\u2029";
    private static final String BODIES = "[itemprop=articleBody], article, main, [role=main]";
    private static final int SHORTEST_BODY = 200;
    private static final int FIRST_LINES = 8;
    private static final int SHORT_LINE = 100;
    private static final Pattern DATELINE =
            Pattern.compile("(.{4,79}?\\d{4})(?: \\([^)]{1,40}\\))? ?[-\u2013\u2014](?!\\d).*");
    private static final Pattern DAY = Pattern.compile("\\b(?:(\\d{4}-\\d{2}-\\d{2})"
            + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (\\d{1,2}),? (\\d{4})"
            + "|(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (\\d{4}))(?!\\d)");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final JsonMapper JSON = new JsonMapper();

    private PageReader() {}

    static Page text(String text) {
        String normal = text.replace("\r\n", "\n").strip();
        List<String> lines = firstLines(normal);
        String day = dateline(lines).orElse(null);
        return new Page(normal, lines.isEmpty() ? null : lines.getFirst().strip(), null, null, day, null);
    }

    static Page html(String html, String base) {
        Document page = Jsoup.parse(html, base);
        List<JsonNode> told = told(page);
        String title = first(of(told, "headline"), meta(page, "og:title"), page.title());
        String url = first(
                page.select("link[rel=canonical]").attr("abs:href"),
                Addresses.named(meta(page, "og:url"), base),
                Addresses.named(of(told, "url"), base));
        String published = first(of(told, "datePublished"), meta(page, "article:published_time"), meta(page, "date"));
        String publisher = first(
                told.stream()
                        .map(node -> node.path("publisher").path("name").asText(""))
                        .collect(Collectors.joining()),
                meta(page, "og:site_name"));
        String language = first(of(told, "inLanguage"), page.select("html").attr("lang"));
        page.select(BESIDE).remove();
        String text = text(body(page));
        String day = published == null ? null : day(published).orElse(null);
        return new Page(
                text,
                title,
                url,
                publisher,
                day == null ? dateline(firstLines(text)).orElse(null) : day,
                language == null
                        ? null
                        : language.substring(0, Math.min(2, language.length())).toLowerCase(Locale.ROOT));
    }

    /// The text of its blocks, or all of its text where it has none in blocks.
    private static String text(Element body) {
        String blocks = paragraphs(body.select(BLOCKS).stream()
                .filter(block -> block.select(BLOCKS).size() == 1)
                .map(Element::text));
        if (!blocks.isEmpty()) {
            return blocks;
        }
        body.select(BREAKS).before(BREAK).after(BREAK);
        return paragraphs(Stream.of(body.text().split(BREAK)));
    }

    private static String paragraphs(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /// What the page marks as its body, or else the element with the most text in paragraphs of its own.
    private static Element body(Document page) {
        Optional<Element> marked = page.select(BODIES).stream()
                .filter(body -> body.text().length() >= SHORTEST_BODY)
                .max(Comparator.comparingInt(body -> body.text().length()));
        return marked.or(() -> page.getAllElements().stream().max(Comparator.comparingInt(PageReader::ownParagraphs)))
                .filter(body -> ownParagraphs(body) > 0 || marked.isPresent())
                .orElse(page.body());
    }

    private static int ownParagraphs(Element element) {
        return element.children().stream()
                .filter(child -> child.normalName().equals("p"))
                .mapToInt(child -> child.text().length())
                .sum();
    }

    private static List<JsonNode> told(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        page.select("script[type=application/ld+json]").forEach(script -> {
            try {
                collect(JSON.readTree(script.data()), articles);
            } catch (JsonProcessingException e) {
                LOG.debugf("a page says of itself something that is no JSON: %s", e.getOriginalMessage());
            }
        });
        return articles;
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, articles));
        } else if (node.has("@graph")) {
            collect(node.get("@graph"), articles);
        } else if (node.path("@type").toString().contains("Article")) {
            articles.add(node);
        }
    }

    private static String of(List<JsonNode> told, String field) {
        return told.stream()
                .map(node -> node.path(field).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String meta(Document page, String name) {
        String property = page.select("meta[property=" + name + "]").attr("content");
        return property.isBlank() ? page.select("meta[name=" + name + "]").attr("content") : property;
    }

    private static @Nullable String first(String... values) {
        return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    private static List<String> firstLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
    }

    /// The day that stands in a short line, or before the dash with which a first sentence begins. One within a
    /// sentence is the day of something else.
    private static Optional<String> dateline(List<String> lines) {
        return lines.stream()
                .map(line -> line.length() <= SHORT_LINE
                        ? line
                        : DATELINE.matcher(line).replaceFirst("$1"))
                .filter(line -> line.length() <= SHORT_LINE)
                .flatMap(line -> day(line).stream())
                .findFirst();
    }

    private static Optional<String> day(String text) {
        Matcher match = DAY.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        String iso = match.group(1) != null
                ? match.group(1)
                : match.group(2) != null
                        ? iso(match.group(4), match.group(2), match.group(3))
                        : iso(match.group(7), match.group(6), match.group(5));
        try {
            return Optional.of(LocalDate.parse(iso).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String iso(String year, String month, String day) {
        return "%s-%02d-%02d".formatted(year, MONTHS.indexOf(month) + 1, Integer.parseInt(day));
    }
}
