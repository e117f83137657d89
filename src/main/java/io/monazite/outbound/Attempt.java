package io.monazite.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

import io.monazite.outbound.OutboundException.Code;

/// One attempt to fetch something.
record Attempt(CloseableHttpClient http, OutboundSettings settings, Fetch fetch, Path into) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    Fetched make() throws OutboundException {
        if (!GuardedRedirects.isOfTheWeb(fetch.address())) {
            throw new OutboundException(
                    Code.SCHEME_REFUSED,
                    "%s is no address of the web: write https://… or http://…".formatted(fetch.address()));
        }
        HttpGet request = request();
        HttpClientContext context = HttpClientContext.create();
        if (!fetch.headers().isEmpty()) {
            context.setAttribute(GuardedRedirects.FOR_THIS_HOST, true);
        }
        // The limits of the client hold from byte to byte; this one holds for all of it.
        CompletableFuture<Boolean> end = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, settings.attempt().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Boolean> watched = end.thenApply(late -> late && request.cancel());
        try {
            return http.execute(request, context, response -> taken(request, response, from(context)));
        } catch (IOException e) {
            throw end.getNow(false)
                    ? failed(
                            Code.TOO_SLOW,
                            "it took longer than %d s"
                                    .formatted(settings.attempt().toSeconds()),
                            e)
                    : told(e);
        } finally {
            end.complete(false);
            watched.join();
        }
    }

    private HttpGet request() {
        HttpGet request = new HttpGet(fetch.address());
        fetch.headers().forEach(request::setHeader);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (fetch.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, fetch.etag());
        }
        if (fetch.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, fetch.lastModified());
        }
        return request;
    }

    private URI from(HttpClientContext context) {
        URI last = context.getRedirectLocations().size() == 0
                ? null
                : context.getRedirectLocations()
                        .get(context.getRedirectLocations().size() - 1);
        return last == null ? fetch.address() : last;
    }

    /// What goes wrong ends the connection at once: the client would read to its end what is left of the content.
    private Fetched taken(HttpGet request, ClassicHttpResponse response, URI from) throws IOException {
        try {
            return taken(response, from);
        } catch (IOException e) {
            request.cancel();
            throw e;
        }
    }

    private Fetched taken(ClassicHttpResponse response, URI from) throws IOException {
        int status = response.getCode();
        if (status == NOT_MODIFIED) {
            return new Fetched.NotModified();
        }
        HttpEntity body = response.getEntity();
        if (status != OK || body == null) {
            throw refused(response);
        }
        // Closed with the response: to close it here would be to read it to its end, and it may have none.
        InputStream bytes = unpacked(body);
        try (OutputStream file = Files.newOutputStream(into)) {
            bytes.transferTo(file);
        }
        ContentType type = ContentType.parseLenient(body.getContentType());
        return new Fetched.Content(
                from,
                type == null ? null : type.getMimeType(),
                text(response, HttpHeaders.ETAG),
                text(response, HttpHeaders.LAST_MODIFIED));
    }

    private InputStream unpacked(HttpEntity body) throws IOException {
        InputStream sent = new BoundedInput(
                body.getContent(), settings.maxBytes().asLongValue(), "sent (monazite.outbound.max-bytes)");
        String packed = body.getContentEncoding();
        if (packed == null || packed.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (!GZIP.contains(packed.toLowerCase(Locale.ROOT))) {
            throw new OutboundException(
                    Code.NOT_UNPACKABLE, "it is packed as '%s': gzip was asked for".formatted(packed));
        }
        return new BoundedInput(
                new GZIPInputStream(sent),
                settings.maxUnpacked().asLongValue(),
                "in it when it is unpacked (monazite.outbound.max-unpacked)");
    }

    private OutboundException refused(ClassicHttpResponse response) {
        int status = response.getCode();
        if (BUSY.contains(status)) {
            return new OutboundException(
                    Code.BUSY,
                    "%s answers %d: it is busy, or out of order".formatted(host(), status),
                    null,
                    pause(text(response, HttpHeaders.RETRY_AFTER)));
        }
        String onward = text(response, HttpHeaders.LOCATION);
        return new OutboundException(
                Code.REFUSED,
                onward == null
                        ? "%s answers %d: look whether the address and the key are right".formatted(host(), status)
                        : "%s sends us on to %s, where a key that is meant for it is not taken"
                                .formatted(host(), onward));
    }

    /// Seconds, or a date (RFC 9110, 10.2.3); what is neither says nothing.
    private static @Nullable Duration pause(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        Instant date = DateUtils.parseStandardDate(asked);
        return date == null || date.isBefore(Instant.now()) ? null : Duration.between(Instant.now(), date);
    }

    private OutboundException told(IOException e) {
        return switch (e) {
            case OutboundException known -> known;
            case CheckedResolver.Closed closed ->
                failed(
                        Code.ADDRESS_REFUSED,
                        "%s lies in a network that is not asked; monazite.outbound.allow can let it in"
                                .formatted(closed.getMessage()),
                        e);
            case UnknownHostException unknown -> failed(Code.UNKNOWN_HOST, "no such host: " + unknown.getMessage(), e);
            case ZipException broken -> failed(Code.NOT_UNPACKABLE, "it is not the gzip that it says it is", e);
            case InterruptedIOException late ->
                failed(Code.TOO_SLOW, "%s does not answer in time".formatted(host()), e);
            default -> byCause(e);
        };
    }

    private OutboundException byCause(IOException e) {
        return switch (e.getCause()) {
            case GuardedRedirects.Refused refused ->
                failed(Code.SCHEME_REFUSED, String.valueOf(refused.getMessage()), e);
            case RedirectException circle ->
                failed(Code.TOO_MANY_REDIRECTS, "it sends us on and on: " + circle.getMessage(), e);
            case null, default ->
                failed(Code.UNREACHABLE, "%s cannot be reached: %s".formatted(host(), e.getMessage()), e);
        };
    }

    private static OutboundException failed(Code code, String message, IOException cause) {
        return new OutboundException(code, message, cause, null);
    }

    private String host() {
        return String.valueOf(fetch.address().getHost());
    }

    private static @Nullable String text(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
