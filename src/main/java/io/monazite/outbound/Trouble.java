package io.monazite.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.zip.ZipException;

import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

import io.monazite.outbound.OutboundException.Code;

/// What went wrong with a request, in our own words.
///
/// @param host that was asked
record Trouble(String host) {

    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /// An answer that is none of those that were hoped for.
    OutboundException refused(ClassicHttpResponse response) {
        int status = response.getCode();
        if (BUSY.contains(status)) {
            return new OutboundException(
                    Code.BUSY,
                    "%s answers %d: it is busy, or out of order".formatted(host, status),
                    null,
                    pause(text(response, HttpHeaders.RETRY_AFTER)));
        }
        String onward = text(response, HttpHeaders.LOCATION);
        return new OutboundException(
                Code.REFUSED,
                onward == null
                        ? "%s answers %d: look whether the address and the key are right".formatted(host, status)
                        : "%s sends us on to %s, where a key that is meant for it is not taken"
                                .formatted(host, onward));
    }

    OutboundException late(Duration patience, IOException cause) {
        return failed(Code.TOO_SLOW, "it took longer than %d ms".formatted(patience.toMillis()), cause);
    }

    OutboundException told(IOException e) {
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
            case InterruptedIOException late -> failed(Code.TOO_SLOW, "%s does not answer in time".formatted(host), e);
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
                failed(Code.UNREACHABLE, "%s cannot be reached: %s".formatted(host, e.getMessage()), e);
        };
    }

    /// Seconds, or a date (RFC 9110, 10.2.3); what is neither says nothing. Nobody has us wait for longer than a day.
    private static @Nullable Duration pause(@Nullable String asked) {
        Duration pause = asked == null ? null : said(asked);
        return pause == null || pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static @Nullable Duration said(String asked) {
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        Instant date = DateUtils.parseStandardDate(asked);
        return date == null || date.isBefore(Instant.now()) ? null : Duration.between(Instant.now(), date);
    }

    private static OutboundException failed(Code code, String message, IOException cause) {
        return new OutboundException(code, message, cause, null);
    }

    static @Nullable String text(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
