package io.monazite.api.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.monazite.api.ErrorCode;
import io.monazite.api.access.Callers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// How often one caller may ask: a minute's worth of requests at once, and more as time goes on. Callers with a key are
/// told by their name, all others by their address.
@ApplicationScoped
class Rates {

    private static final String COUNTED = "monazite.counted";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /// Whoever has not asked for a minute has all requests again, so nothing is lost when he is forgotten.
    private static final int MOST_CALLERS = 100_000;

    private final long allowed;
    private final LoadingCache<String, Bucket> callers;

    /// @param allowed requests a minute; 0 for any number
    Rates(@ConfigProperty(name = "monazite.graphql.requests-per-minute", defaultValue = "6000") long allowed) {
        this.allowed = allowed;
        this.callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(MINUTE)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, MINUTE))
                        .build());
    }

    /// Counts a request, once.
    ///
    /// @throws Refusal with status 429 where a caller asks too often
    void require(RoutingContext exchange) {
        if (exchange.get(COUNTED) != null) {
            return;
        }
        exchange.put(COUNTED, true);
        long wait = wait(caller(exchange));
        if (wait > 0) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            throw refusal(wait);
        }
    }

    /// @param caller as [#caller] names it
    /// @throws Refusal where it asks too often
    void require(String caller) {
        long wait = wait(caller);
        if (wait > 0) {
            throw refusal(wait);
        }
    }

    /// Counts a request.
    ///
    /// @return after how many seconds to ask again; 0 where this one is allowed
    private long wait(String caller) {
        if (allowed <= 0) {
            return 0;
        }
        ConsumptionProbe taken = callers.get(caller).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill());
    }

    private Refusal refusal(long wait) {
        return new Refusal(
                429,
                ErrorCode.LIMIT_EXCEEDED,
                "a caller may send %d requests a minute: try again in %d s".formatted(allowed, wait),
                Map.of("what", "requests a minute", "allowed", allowed, "retryAfterSeconds", wait));
    }

    /// What tells callers apart.
    static String caller(RoutingContext exchange) {
        String name = Callers.of(exchange).name();
        return name == null ? exchange.request().remoteAddress().hostAddress() : "caller " + name;
    }
}
