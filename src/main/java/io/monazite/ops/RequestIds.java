package io.monazite.ops;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Gives each request an id, by which its lines in the log are found: the one that it brings in `X-Request-Id`, or a
/// new one; the answer tells which.
@ApplicationScoped
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final int BEFORE_ALL = -100_000;
    /// Nothing that could end a line of the log, or fill it.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void listen(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(RequestIds::name);
    }

    private static void name(RoutingContext exchange) {
        String id = id(exchange.request().getHeader(HEADER));
        MDC.put(KEY, id);
        exchange.response().putHeader(HEADER, id);
        exchange.next();
    }

    private static String id(@Nullable String given) {
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
