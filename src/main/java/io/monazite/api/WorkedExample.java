package io.monazite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// GraphiQL opens with the question that the project is there for. SmallRye's page takes a document from its address
/// and has no setting for one, so whoever comes without is sent on to the address with it.
@ApplicationScoped
class WorkedExample {

    private static final int BEFORE_OTHERS = -1;

    private final String page;
    private final String example;

    WorkedExample(
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "/q") String root,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path", defaultValue = "graphql-ui") String path) {
        this.page = "/%s/%s/".formatted(stripped(root), stripped(path));
        this.example =
                "?query=" + URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    void listen(@Observes Router router) {
        router.get(page).order(BEFORE_OTHERS).handler(this::open);
    }

    private void open(RoutingContext exchange) {
        boolean index =
                page.equals(exchange.request().path()) && exchange.request().query() == null;
        if (index) {
            exchange.response()
                    .setStatusCode(302)
                    .putHeader("Location", page + example)
                    .end();
        } else {
            exchange.next();
        }
    }

    private static String stripped(String path) {
        return path.replaceAll("^/|/$", "");
    }

    private static String text() {
        try (InputStream text = WorkedExample.class.getClassLoader().getResourceAsStream("graphql/example.graphql")) {
            if (text == null) {
                throw new IllegalStateException("graphql/example.graphql is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
