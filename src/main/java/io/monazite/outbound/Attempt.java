package io.monazite.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

import io.monazite.outbound.OutboundException.Code;

/// One attempt to fetch something.
record Attempt(CloseableHttpClient http, OutboundSettings settings, Fetch fetch, Path into, Consumer<URI> onward) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /// @throws UncheckedIOException when the file cannot be written, which is no fault of the other side
    Fetched make() throws OutboundException {
        if (!GuardedRedirects.isOfTheWeb(fetch.address())) {
            throw new OutboundException(
                    Code.SCHEME_REFUSED,
                    "%s is no address of the web: write https://… or http://…".formatted(fetch.address()));
        }
        HttpGet request = request();
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(GuardedRedirects.ONWARD, (GuardedRedirects.Onward) onward::accept);
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
                    ? trouble().late(settings.attempt(), e)
                    : trouble().told(e);
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
        } catch (IOException | UncheckedIOException e) {
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
            throw trouble().refused(response);
        }
        // Closed with the response: to close it here would be to read it to its end, and it may have none.
        InputStream bytes = unpacked(body);
        try (OwnFile file = OwnFile.open(into)) {
            bytes.transferTo(file);
        }
        ContentType type = ContentType.parseLenient(body.getContentType());
        return new Fetched.Content(
                from,
                type == null ? null : type.getMimeType(),
                Trouble.text(response, HttpHeaders.ETAG),
                Trouble.text(response, HttpHeaders.LAST_MODIFIED));
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

    private Trouble trouble() {
        return new Trouble(String.valueOf(fetch.address().getHost()));
    }
}
