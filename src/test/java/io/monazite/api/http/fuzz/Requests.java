package io.monazite.api.http.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// Requests that are somewhat wrong, none of which may change the graph: loads and articles are dry runs.
final class Requests {

    static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "POST", "TRACE", "X");
    private static final List<String> TEXTS = List.of("text/plain", "text/html", "text/html; charset=latin1");

    private final URI root;
    private final String key;
    private final Mutilation some;

    Requests(URI root, String key, Mutilation some) {
        this.root = root;
        this.key = key;
        this.some = some;
    }

    HttpRequest next() {
        return switch (some.below(10)) {
            case 0, 1, 2 -> post(maybeKnown(to("/graphql", "application/json")), envelope());
            case 3, 4 -> load("application/x-ndjson", some.bytesOf(List.of(some.of(Right.ROWS) + some.of(Right.ROWS))));
            case 5 -> load(some.oneOf(Right.TYPES), some.bytesOf(Right.TABLES));
            case 6 -> post(known(to("/articles?dryRun=true", some.oneOf(TEXTS))), some.bytesOf(Right.ARTICLES));
            case 7 -> post(to("/mcp", "application/json"), some.bytesOf(Right.CALLS));
            case 8 -> load("application/x-ndjson", some.noise());
            default -> strange();
        };
    }

    /// A document that is right or wrong in JSON that is right, or JSON that is wrong itself.
    private byte[] envelope() {
        JsonNode variables = JsonNodeFactory.instance.objectNode().put("first", some.below(200) - 50);
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("query", some.of(Right.DOCUMENTS))
                .set("variables", variables)
                .toString();
        return some.bytesOf(List.of(json));
    }

    private HttpRequest strange() {
        HttpRequest.Builder request = to(some.oneOf(Right.PATHS), some.oneOf(Right.TYPES));
        for (int header = some.below(4); header > 0; header--) {
            request.header(some.oneOf(Right.HEADERS), some.oneOf(Right.VALUES));
        }
        byte[] body = some.below(2) == 0 ? new byte[0] : some.noise();
        return request.method(some.oneOf(METHODS), BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpRequest load(String type, byte[] rows) {
        return post(known(to("/loads?dryRun=true", type)), rows);
    }

    private HttpRequest.Builder maybeKnown(HttpRequest.Builder request) {
        return some.below(2) == 0 ? known(request) : request;
    }

    private HttpRequest.Builder known(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + key);
    }

    private static HttpRequest post(HttpRequest.Builder request, byte[] body) {
        return request.POST(BodyPublishers.ofByteArray(body)).build();
    }

    private HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type);
    }
}
