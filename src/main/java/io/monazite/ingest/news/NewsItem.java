package io.monazite.ingest.news;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import io.monazite.ingest.ArticleTexts;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Hash;
import io.monazite.ingest.reading.Words;

/// An article of the news.
///
/// @param identity what tells it apart from others of its publisher: the feed's own id of it, else its address
/// @param title as it was sent, perhaps with tags and entities
/// @param address where it can be read
/// @param published the day on which it came out, if that is known
/// @param language ISO 639, if known
record NewsItem(
        String identity,
        String title,
        String address,
        @Nullable String published,
        @Nullable String language) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_ADDRESS = 2_000;

    /// Writes it, with its publisher, who is known by the host of the address.
    ///
    /// @param line its number in the feed
    void write(long line, FeedSource source) {
        String name = Words.clean(Jsoup.parseBodyFragment(Words.clean(title)).text());
        String host = host(address);
        if (host.isEmpty()) {
            source.refuse(line, "link", address, "write the address of a page of the web");
            return;
        }
        if (name.isBlank() || name.indexOf('\ufffd') >= 0) {
            source.refuse(line, "title", name, "write a title, in an encoding that can be read");
            return;
        }
        String publisher = "publisher:" + Words.key(host.replace('.', '-'));
        source.publisher(line, publisher, source.option("publisher", host), source.option("reliability", "UNRATED"));
        Map<String, String> further = new LinkedHashMap<>();
        further.put("url", address);
        further.put("kind", "ARTICLE");
        if (published != null) {
            further.put("published", published);
            further.put("publishedBasis", "SEEN");
        }
        if (language != null && language.matches("[a-z]{2,3}")) {
            further.put("language", language);
        }
        String licence = source.option("licence", "");
        if (!licence.isBlank()) {
            further.put("licence", licence);
        }
        String id = "article:%s-%s".formatted(Words.key(host.replace('.', '-')), Hash.of(identity));
        source.article(line, id, Words.cut(name, LONGEST_TITLE), publisher, further);
    }

    /// The same with its text, to be read; empty where it has no title or no address of the web.
    Optional<ArticleTexts.Sent> sent(String body, FeedSource source) {
        String name = Words.clean(Jsoup.parseBodyFragment(Words.clean(title)).text());
        String host = host(address);
        boolean whole = !body.isBlank() && !host.isEmpty() && !name.isBlank() && name.indexOf('\ufffd') < 0;
        return whole
                ? Optional.of(new ArticleTexts.Sent(body, address, name, published, source.option("publisher", host)))
                : Optional.empty();
    }

    /// The host of an address of the web without `www.`, or empty text.
    private static String host(String address) {
        try {
            URI uri = URI.create(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && address.length() <= LONGEST_ADDRESS;
            String host = web && uri.getHost() != null ? uri.getHost().toLowerCase(Locale.ROOT) : "";
            return host.startsWith("www.") ? host.substring("www.".length()) : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
