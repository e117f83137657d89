package io.monazite.extract.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.extract.article.ArticleException.Code;
import io.monazite.ingest.IngestException;
import io.monazite.outbound.Fetch;
import io.monazite.outbound.Fetched;
import io.monazite.outbound.Limits;
import io.monazite.outbound.OutboundClient;
import io.monazite.outbound.OutboundException;

/// Fetches articles by their addresses, from hosts that configuration names, by the one way out.
@ApplicationScoped
public class ArticleFetcher {

    private static final int KIBI = 1_024;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final String TEXT = "text/plain";

    private final OutboundClient web;
    private final Path folder;
    private final Limits limits;
    private final List<String> hosts;

    ArticleFetcher(
            OutboundClient web,
            ArticleSettings settings,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        this.web = web;
        this.folder = data.resolve("articles");
        this.limits = new Limits((long) settings.maxKilobytes() * KIBI, settings.fetchTimeout(), 1);
        this.hosts = settings.fetchFrom().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// An article as it came.
    public static final class Arrived {

        private final byte[] bytes;
        private final boolean html;
        private final String from;

        Arrived(byte[] bytes, boolean html, String from) {
            this.bytes = bytes.clone();
            this.html = html;
            this.from = from;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /// Whether it is a page; plain text otherwise.
        public boolean isPage() {
            return html;
        }

        /// Its address, where it came from in the end.
        public String from() {
            return from;
        }
    }

    /// Fetches an article.
    ///
    /// @throws ArticleException when it cannot be had, or may not
    /// @throws IngestException when our own disk does not take it
    public Arrived fetch(String address) {
        URI uri = parsed(address);
        requireAllowed(uri);
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(folder), "fetched", ".part");
            return switch (web.fetch(new Fetch(uri, Map.of(), null, null), file, limits, this::requireAllowed)) {
                case Fetched.Content content -> arrived(content, file);
                case Fetched.NotModified same -> throw notFetched("it says that nothing changed, unasked", null);
            };
        } catch (OutboundException e) {
            throw told(e);
        } catch (UncheckedIOException e) {
            throw notPutAside(new IOException(e));
        } catch (IOException e) {
            throw notPutAside(e);
        } finally {
            remove(file);
        }
    }

    private static IngestException notPutAside(IOException disk) {
        return new IngestException.DataFolderFailed("the article could not be put aside on disk", disk);
    }

    private static Arrived arrived(Fetched.Content content, Path file) throws IOException {
        String type = content.mediaType() == null ? "" : content.mediaType().toLowerCase(Locale.ROOT);
        if (!PAGES.contains(type) && !type.equals(TEXT)) {
            throw new ArticleException(
                    Code.NO_ARTICLE,
                    "what came is of the type '%s'".formatted(type),
                    "name the address of a page (text/html) or of a text (text/plain)");
        }
        return new Arrived(
                Files.readAllBytes(file), PAGES.contains(type), content.from().toString());
    }

    private static URI parsed(String address) {
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(address, e);
        }
        throw noAddress(address, null);
    }

    private static ArticleException noAddress(String address, @Nullable Throwable cause) {
        String shown = address.length() > 200 ? address.substring(0, 200) + "…" : address;
        String message = "'%s' is no address of the web".formatted(shown.strip());
        String how = "send one address, as https://example.org/article";
        return cause == null
                ? new ArticleException(Code.NO_ADDRESS, message, how)
                : new ArticleException(Code.NO_ADDRESS, message, how, cause);
    }

    private void requireAllowed(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean allowed =
                hosts.stream().anyMatch(named -> named.equals("*") || host.equals(named) || host.endsWith("." + named));
        if (!allowed) {
            throw new ArticleException(
                    Code.FETCH_NOT_ALLOWED,
                    "articles are not fetched from %s".formatted(host),
                    "name the host in monazite.articles.fetch-from, or send the article itself");
        }
    }

    private static ArticleException told(OutboundException e) {
        return switch (e.code()) {
            case ADDRESS_REFUSED, SCHEME_REFUSED ->
                new ArticleException(Code.ADDRESS_REFUSED, e.getMessage(), "send the article itself", e);
            case TOO_LARGE ->
                new ArticleException(
                        Code.TOO_LONG, e.getMessage(), "send the article alone, without what is around it", e);
            case TOO_MANY_REDIRECTS, UNKNOWN_HOST, UNREACHABLE, TOO_SLOW, NOT_UNPACKABLE, BUSY, REFUSED ->
                notFetched(e.getMessage(), e);
        };
    }

    private static ArticleException notFetched(String message, @Nullable Throwable cause) {
        String how = "look whether the address holds, try again later, or send the article itself";
        return cause == null
                ? new ArticleException(Code.NOT_FETCHED, message, how)
                : new ArticleException(Code.NOT_FETCHED, message, how, cause);
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an article cannot be taken away again", e);
        }
    }
}
