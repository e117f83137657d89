package io.monazite.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/// Numbers the sources of a report in the order in which it comes to name them.
final class Citations {

    private final UnaryOperator<String> escape;
    private final Map<String, Cited> sources = new LinkedHashMap<>();

    /// @param escape makes text harmless in the form of the report
    Citations(UnaryOperator<String> escape) {
        this.escape = escape;
    }

    private record Cited(int number, JsonNode article, Set<String> claims) {}

    /// A source as it is listed.
    ///
    /// @param number by which the report names it
    /// @param where publisher, date and kind
    /// @param url where it can be read; empty where that is not known
    /// @param claims the claims that the report stands on
    public record Source(int number, String title, String where, String url, String licence, String claims) {}

    /// Cites what stands behind a reading: the source preferred, and in words how many others there are.
    String of(JsonNode evidence) {
        JsonNode claim = evidence.at("/preferred/claim");
        if (!claim.isObject()) {
            return "no source";
        }
        int number = number(claim);
        int origins = evidence.path("origins").asInt();
        int claims = evidence.path("claims").size();
        List<String> words = new ArrayList<>();
        words.add("[%d]".formatted(number));
        words.add(origins == 1 ? "one origin" : origins + " origins");
        if (claims > origins) {
            words.add("%d claims in all".formatted(claims));
        }
        if (evidence.path("disputed").asBoolean()) {
            words.add("disputed");
        }
        return String.join(", ", words);
    }

    List<Source> sources() {
        return sources.values().stream().map(this::listed).toList();
    }

    private int number(JsonNode claim) {
        JsonNode article = claim.path("article");
        Cited cited = sources.computeIfAbsent(
                article.path("id").asText(), id -> new Cited(sources.size() + 1, article, new LinkedHashSet<>()));
        cited.claims().add(claim.path("id").asText());
        return cited.number();
    }

    private Source listed(Cited cited) {
        JsonNode article = cited.article();
        List<String> where = new ArrayList<>();
        where.add(text(article.at("/publisher/name"), "publisher not known"));
        where.add(text(article.path("publishedOn"), "no date known"));
        where.add(article.path("kind").asText().toLowerCase(Locale.ROOT));
        return new Source(
                cited.number(),
                escape.apply(article.path("title").asText()),
                escape.apply(String.join(", ", where)),
                text(article.path("url"), ""),
                escape.apply(text(article.path("licence"), "")),
                String.join(", ", cited.claims()));
    }

    private static String text(JsonNode value, String absent) {
        return value.isTextual() ? value.textValue() : absent;
    }
}
