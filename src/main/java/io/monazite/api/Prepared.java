package io.monazite.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/// The questions that other faces than GraphQL ask: documents under `graphql/prepared`, answered by the engine
/// under the limits of every other document.
@ApplicationScoped
public class Prepared {

    private static final String FOLDER = "graphql/prepared/";

    private final Engine engine;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Prepared(Engine engine) {
        this.engine = engine;
    }

    /// The present state of the graph.
    public AsOf now() {
        return engine.now();
    }

    /// @param name of the file, without its ending
    /// @throws IllegalStateException when there is no such document
    public Operation operation(String name, Map<String, Object> variables) {
        return new Operation(texts.computeIfAbsent(name, Prepared::text), null, variables);
    }

    /// Answers one of the questions as for anybody, on a thread that may wait.
    ///
    /// @return what stands in `data`
    /// @throws Unanswered with the first of the errors, where there is any
    public Map<String, Object> answer(String name, Map<String, Object> variables, AsOf asOf) {
        return Unanswered.data(engine.answer(operation(name, variables), asOf, Caller.anonymous())
                .content());
    }

    private static String text(String name) {
        String path = FOLDER + name + ".graphql";
        try (InputStream text = Prepared.class.getClassLoader().getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
