package io.monazite.api.http;

import java.time.Duration;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// What lets browsers and intermediaries keep answers (RFC 9110, 9111): entity tags, conditional requests and how long
/// an answer may be used without asking again.
@ApplicationScoped
class Validators {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private final String freshness;

    Validators(@ConfigProperty(name = "monazite.graphql.max-age", defaultValue = "0s") Duration maxAge) {
        this.freshness = maxAge.isZero() ? "no-cache" : "max-age=" + maxAge.toSeconds();
    }

    /// Says how long an answer may be kept, and by whom.
    ///
    /// @param own whether it is for callers of the same roles alone
    /// @return whether the asker has this very answer already
    boolean say(HttpServerRequest request, String mediaType, Answer answer, boolean own) {
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization");
        if (!answer.executed() || !answer.repeatable()) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return false;
        }
        String tag = tag(request, mediaType, answer);
        response.putHeader(HttpHeaders.ETAG, tag);
        response.putHeader(HttpHeaders.CACHE_CONTROL, (own ? "private, " : "public, ") + freshness);
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals(ANY) || known.equals(tag) || known.equals(WEAK + tag));
    }

    /// Each representation has a tag of its own. How it will be compressed hangs on what the asker accepts alone.
    private static String tag(HttpServerRequest request, String mediaType, Answer answer) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return "\"%s%s%s\""
                .formatted(
                        answer.digest(),
                        mediaType.equals(Endpoint.JSON) ? "" : "-g",
                        accepted == null ? "" : "-" + Integer.toHexString(accepted.hashCode()));
    }
}
