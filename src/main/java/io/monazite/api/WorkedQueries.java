package io.monazite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// GraphiQL opens with the question that the project is there for, and nine others below it, to be chosen by name.
/// SmallRye's page takes a document from its address, which it changes as one types, and has no setting for one, so
/// whoever comes without is sent on to the address with it.
@ApplicationScoped
class WorkedQueries {

    private static final int BEFORE_OTHERS = -1;

    private static final List<String> NAMES = List.of(
            "01-irel-retains",
            "02-irel-retains-offset",
            "03-measure-in-force",
            "04-rationing",
            "05-compare-india-china",
            "06-thirteen-articles-one-origin",
            "07-india-midstream-gap",
            "08-single-points-to-japan",
            "09-concentration-mining-2023",
            "10-who-controls");

    private final String page;
    private final String document;

    WorkedQueries(
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "/q") String root,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path", defaultValue = "graphql-ui") String path) {
        this.page = "/%s/%s/".formatted(stripped(root), stripped(path));
        this.document =
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
                    .putHeader("Location", page + document)
                    .end();
        } else {
            exchange.next();
        }
    }

    private static String stripped(String path) {
        return path.replaceAll("^/|/$", "");
    }

    /// All of them, each an operation with a name.
    private static String text() {
        return NAMES.stream().map(WorkedQueries::text).collect(Collectors.joining("\n"));
    }

    private static String text(String name) {
        String path = "graphql/worked/" + name + ".graphql";
        try (InputStream text = WorkedQueries.class.getClassLoader().getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
