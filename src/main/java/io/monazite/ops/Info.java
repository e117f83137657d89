package io.monazite.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/// Which version of the service answers, built of which commit, on which Java: `GET /q/info`.
@ApplicationScoped
class Info {

    private final String root;

    Info(@ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "/q") String root) {
        this.root = root;
    }

    void listen(@Observes Router router) {
        Build build = Build.read();
        JsonObject told = new JsonObject()
                .put("version", build.version())
                .put("commit", build.commit())
                .put("java", Runtime.version().toString());
        router.get("/" + root.replaceAll("^/+|/+$", "") + "/info")
                .handler(exchange -> exchange.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(told.encode()));
    }
}
