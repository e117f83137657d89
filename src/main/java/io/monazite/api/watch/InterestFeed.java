package io.monazite.api.watch;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;

import io.monazite.graph.Interest;

/// Writes what changed of an interest as RSS 2.0: an item for each fact or entity, again when it changes again.
///
/// @param service the address of this service
record InterestFeed(Interest interest, URI service) {

    private static final Map<String, String> WORDS = Map.of(
            "NEW", "New",
            "DISPUTED", "Disputed",
            "SETTLED", "No longer disputed",
            "CHANGED", "Changed",
            "BACKED_OTHERWISE", "Told by other sources",
            "RETRACTED", "Withdrawn",
            "CAME_AND_WENT", "Told and withdrawn");
    /// What needs no word.
    private static final Set<String> PLAIN = Set.of("SHIPPED", "REPORTED", "HELD", "OPERATING", "ACTUAL");
    private static final String ID = "id";
    private static final String URL = "url";

    /// @param news the nodes of a prepared document
    String written(List<?> news) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle(interest.name());
        feed.setLink(service.toString());
        feed.setDescription("What changed of '%s', with the articles that caused it.".formatted(interest.name()));
        feed.setEntries(
                news.stream().flatMap(InterestFeed::object).map(this::entry).toList());
        try (StringWriter out = new StringWriter()) {
            new SyndFeedOutput().output(feed, out);
            return out.toString();
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SyndEntry entry(Map<?, ?> change) {
        List<Map<?, ?>> articles = objects(change.get("articles")).toList();
        String at = String.valueOf(change.get("at"));
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle("%s: %s".formatted(WORDS.get(String.valueOf(change.get("kind"))), what(change)));
        entry.setUri("%s@%s".formatted(change.get(ID), at));
        entry.setLink(articles.stream()
                .flatMap(article -> Optional.ofNullable(article.get(URL)).stream())
                .map(Object::toString)
                .findFirst()
                .orElse(service.toString()));
        entry.setPublishedDate(date(at));
        SyndContent words = new SyndContentImpl();
        words.setType("text/plain");
        words.setValue(articles.stream().map(InterestFeed::source).collect(Collectors.joining("\n")));
        entry.setDescription(words);
        return entry;
    }

    /// What it is about, by the names in it.
    private static String what(Map<?, ?> change) {
        Object thing = change.get("after") == null ? change.get("before") : change.get("after");
        if (!(thing instanceof Map<?, ?> fields)) {
            return String.valueOf(change.get(ID));
        }
        String names = names(fields).distinct().collect(Collectors.joining(" – "));
        return names.isEmpty()
                ? String.valueOf(change.get(ID))
                : "%s %s%s".formatted(fields.get("__typename"), names, reality(fields));
    }

    /// What is not so, or not yet, is not told as if it were.
    private static String reality(Map<?, ?> fields) {
        if (object(fields.get("evidence")).anyMatch(evidence -> Boolean.TRUE.equals(evidence.get("denied")))) {
            return ", denied";
        }
        return Stream.of("status", "held", "running", "outlook")
                .flatMap(name -> Stream.ofNullable(fields.get(name)))
                .map(Object::toString)
                .filter(word -> !PLAIN.contains(word))
                .map(word -> ", " + word.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining());
    }

    private static Stream<String> names(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue() instanceof Map<?, ?> inner
                        ? names(inner)
                        : "name".equals(field.getKey()) ? Stream.of(String.valueOf(field.getValue())) : Stream.empty());
    }

    private static String source(Map<?, ?> article) {
        String publisher = object(article.get("publisher"))
                .map(found -> " (" + found.get("name") + ")")
                .findFirst()
                .orElse("");
        String address = article.get(URL) == null ? "" : " " + article.get(URL);
        return article.get("title") + publisher + address;
    }

    private static @Nullable Date date(String at) {
        return at.equals("null") ? null : Date.from(Instant.from(OffsetDateTime.parse(at)));
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> items ? items.stream().flatMap(InterestFeed::object) : Stream.empty();
    }

    private static Stream<Map<?, ?>> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty();
    }
}
