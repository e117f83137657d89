package io.monazite;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.monazite.api.BuiltSchema;
import io.monazite.embedded.EmbeddedException;
import io.monazite.embedded.EmbeddedNeo4j;
import io.monazite.embedded.EmbeddedSettings;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the service: on the Neo4j that is configured, else on an embedded one, which starts while the service does.
@QuarkusMain
public final class Monazite {

    private static final String URI = "quarkus.neo4j.uri";

    Monazite() {}

    public static void main(String... args) {
        BuiltSchema.begin();
        try {
            useEmbeddedUnlessConfigured(ConfigProvider.getConfig());
        } catch (EmbeddedException e) {
            // Printed on purpose: it is for whoever typed the command, and no log is set up yet.
            System.err.println(e.getMessage());
            // Printed.
            System.exit(1);
        }
        Quarkus.run(args);
    }

    /// In dev mode this runs again at each reload, finds the URI that it set the first time, and leaves the database
    /// alone.
    private static void useEmbeddedUnlessConfigured(Config config) {
        if (config.getOptionalValue(URI, String.class).isPresent()) {
            return;
        }
        EmbeddedNeo4j neo4j =
                EmbeddedNeo4j.start(EmbeddedSettings.from(name -> config.getOptionalValue(name, String.class)));
        System.setProperty(URI, neo4j.uri());
        System.setProperty("quarkus.neo4j.authentication.username", neo4j.user());
        System.setProperty("quarkus.neo4j.authentication.password", neo4j.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterTheService(neo4j), "embedded-neo4j-stop"));
    }

    private static void closeAfterTheService(EmbeddedNeo4j neo4j) {
        Application service = Application.currentApplication();
        if (service != null && service.isStarted()) {
            service.awaitShutdown();
        }
        neo4j.close();
    }
}
