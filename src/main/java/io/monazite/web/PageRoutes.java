package io.monazite.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Answers every address of the page with its one document, so that a view can be linked to and loaded anew, and sends
/// what keeps anything from elsewhere out of it.
///
/// Addresses that are none of the page's stay unknown (404).
@ApplicationScoped
class PageRoutes {

    private static final int BEFORE_OTHERS = -1;
    private static final String DOCUMENT = "/";

    /// The first parts of the page's addresses, as `routes.js` has them.
    static final List<String> VIEWS = List.of(
            "scenario",
            "search",
            "map",
            "company",
            "country",
            "deposit",
            "facility",
            "material",
            "agreement",
            "measure",
            "article",
            "publisher",
            "review",
            "intake",
            "changes");

    /// Scripts, styles, data and pictures from this service alone; none inline. Pictures may also be made by the page
    /// itself (`blob:`), as it does for a download.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Referrer-Policy", "no-referrer");

    void listen(@Observes Router router) {
        reading(router, "/static/*").handler(PageRoutes::asDeclared);
        reading(router, DOCUMENT).handler(PageRoutes::guard);
        for (String view : VIEWS) {
            reading(router, "/" + view).handler(PageRoutes::document);
            reading(router, "/" + view + "/*").handler(PageRoutes::document);
        }
    }

    private static Route reading(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEFORE_OTHERS);
    }

    private static void document(RoutingContext exchange) {
        exchange.reroute(DOCUMENT);
    }

    /// The document names the bundle by its hash, so it is asked for anew each time.
    private static void guard(RoutingContext exchange) {
        exchange.addHeadersEndHandler(end -> {
            HEADERS.forEach(exchange.response()::putHeader);
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        });
        asDeclared(exchange);
    }

    private static void asDeclared(RoutingContext exchange) {
        exchange.response().putHeader("X-Content-Type-Options", "nosniff");
        exchange.next();
    }
}
