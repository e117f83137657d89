package io.monazite.graph.neo4j;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

import io.quarkus.neo4j.runtime.Neo4jConfiguration;

/// The driver, as `quarkus.neo4j.*` says, logging through SLF4J. Without a logging of its own a driver makes a text of
/// every message, each row included, before it asks whether anybody reads it, and the extension of Quarkus lets none be
/// set (docs/adr/0033). Its own driver is there too, and opens no connection.
@Dependent
class QuietDriver {

    /// @param configuration what the extension reads too
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Driver driver(Neo4jConfiguration configuration) {
        return GraphDatabase.driver(configuration.uri(), token(configuration.authentication()), config(configuration));
    }

    void close(@Disposes Driver driver) {
        driver.close();
    }

    private static AuthToken token(Neo4jConfiguration.Authentication authentication) {
        if (authentication.disabled()) {
            return AuthTokens.none();
        }
        return authentication
                .value()
                .map(QuietDriver::nameAndPassword)
                .orElseGet(() -> AuthTokens.basic(authentication.username(), authentication.password()));
    }

    private static AuthToken nameAndPassword(String value) {
        int slash = value.indexOf('/');
        if (slash <= 0 || slash == value.length() - 1) {
            throw new IllegalArgumentException(
                    "NEO4J_AUTH, or quarkus.neo4j.authentication.value, is <username>/<password>");
        }
        return AuthTokens.basic(value.substring(0, slash), value.substring(slash + 1));
    }

    // Deprecated by those who would have all logs go by System.Logger, which is the one that makes texts for nobody.
    @SuppressWarnings("deprecation")
    private static Config config(Neo4jConfiguration configuration) {
        Config.ConfigBuilder config = Config.builder().withLogging(Logging.slf4j());
        // The schemes neo4j+s and bolt+ssc say by themselves how to encrypt, and whom to trust.
        if (!URI.create(configuration.uri()).getScheme().contains("+")) {
            if (configuration.encrypted()) {
                config.withEncryption()
                        .withTrustStrategy(configuration.trustSettings().toInternalRepresentation());
            } else {
                config.withoutEncryption();
            }
        }
        Neo4jConfiguration.Pool pool = configuration.pool();
        if (pool.logLeakedSessions()) {
            config.withLeakedSessionsLogging();
        }
        return config.withMaxConnectionPoolSize(pool.maxConnectionPoolSize())
                .withConnectionLivenessCheckTimeout(millis(pool.idleTimeBeforeConnectionTest()), TimeUnit.MILLISECONDS)
                .withMaxConnectionLifetime(millis(pool.maxConnectionLifetime()), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(millis(pool.connectionAcquisitionTimeout()), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(millis(configuration.maxTransactionRetryTime()), TimeUnit.MILLISECONDS)
                .build();
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}
