package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// What is deployed is bounded, watched and pinned, and asks only for metrics that there are.
class DeploymentFilesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern METRIC = Pattern.compile("\\b(?:monazite|http_server|jvm|process)_\\w+");
    private static final Pattern BASE = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");
    private static final String PINNED = ".+:v?\\d+\\.\\d+\\.\\d+.*";
    private static final Pattern OURS = Pattern.compile("(?m)^\\| `(monazite_\\w+)`");

    @Test
    void everyContainerIsBoundedWatchedPinnedAndNotRoot() throws IOException {
        JsonNode services = compose().path("services");
        assertThat(services).hasSize(4);
        assertThat(compose().at("/x-hardened/cap_drop/0").asText()).isEqualTo("ALL");
        services.properties().forEach(named -> {
            JsonNode service = named.getValue();
            String name = named.getKey();
            assertThat(service.path("image").asText()).as(name).matches(PINNED);
            assertThat(service.path("user").asText()).as(name).matches("[1-9]\\d*:\\d+");
            assertThat(service.at("/deploy/resources/limits/memory").asText())
                    .as(name)
                    .isNotEmpty();
            assertThat(service.path("<<").asText()).as(name).isEqualTo("hardened");
            assertThat(service.path("read_only").asBoolean() || name.equals("neo4j"))
                    .as(name)
                    .isTrue();
            assertThat(name.equals("monazite") || service.has("healthcheck"))
                    .as("the image of the service has its own")
                    .isTrue();
        });
    }

    @Test
    void theImageStandsOnPinnedOnes() throws IOException {
        Set<String> bases = new TreeSet<>();
        Set<String> stages = new TreeSet<>();
        BASE.matcher(dockerfile()).results().forEach(from -> {
            bases.add(from.group(1));
            stages.add(String.valueOf(from.group(2)));
        });
        bases.removeAll(stages);
        assertThat(bases).isNotEmpty().allSatisfy(base -> assertThat(base).matches(PINNED));
    }

    /// A service without memory answers nothing right: whoever watches it starts it anew.
    @Test
    void theServiceEndsWhenItsMemoryIsUsedUp() throws IOException {
        assertThat(dockerfile().lines().dropWhile(line -> !line.startsWith("ENTRYPOINT")))
                .anySatisfy(line -> assertThat(line).contains("\"-XX:+ExitOnOutOfMemoryError\""));
        assertThat(Files.readString(Path.of("monazite")).lines().filter(line -> line.startsWith("exec")))
                .singleElement()
                .asString()
                .contains(" -XX:+ExitOnOutOfMemoryError ");
    }

    @Test
    void noPasswordIsOnACommandLine() throws IOException {
        String check = compose().at("/services/neo4j/healthcheck/test/1").asText();
        assertThat(check).contains("cypher-shell", "NEO4J_PASSWORD=").doesNotContain(" -p ", "--password");
    }

    @Test
    void whatStopsMayTakeItsTime() throws IOException {
        JsonNode services = compose().path("services");
        assertThat(services.at("/neo4j/stop_grace_period").asText()).isEqualTo("2m");
        JsonNode service = services.path("monazite");
        assertThat(seconds(service.path("stop_grace_period").asText()))
                .isGreaterThan(seconds(
                        service.at("/environment/QUARKUS_SHUTDOWN_TIMEOUT").asText()));
    }

    private static int seconds(String duration) {
        assertThat(duration).matches("\\d+s");
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    /// A signal that a script does not catch leaves the key behind in most shells.
    @Test
    void scriptsThatHoldAKeyClearAwayAtASignal() throws IOException {
        for (String script : List.of("backup.sh", "restore.sh")) {
            assertThat(Files.readString(Path.of("etc/backup", script)))
                    .as(script)
                    .contains("trap 'rm -rf \"$part\"' EXIT", "trap 'exit 129' HUP", "trap 'exit 130' INT")
                    .contains("trap 'exit 143' TERM");
        }
    }

    @Test
    void secretsComeFromFiles() throws IOException {
        JsonNode compose = compose();
        compose.path("secrets")
                .forEach(secret -> assertThat(secret.path("file").asText()).startsWith("./data/secrets/"));
        compose.path("services")
                .forEach(service -> service.path("environment").properties().stream()
                        .filter(variable -> variable.getKey().matches(".*(PASSWORD|KEY|AUTH)(_|$).*"))
                        .filter(variable -> !variable.getKey().contains("USERNAME"))
                        .forEach(variable ->
                                assertThat(variable.getValue().asText()).startsWith("/run/secrets/")));
    }

    @Test
    void dashboardsAndAlarmsAskForMetricsThatAreTold() throws IOException {
        Set<String> told = new TreeSet<>();
        OURS.matcher(Files.readString(Path.of("docs/operations-observe.md")))
                .results()
                .forEach(row -> told.add(row.group(1)));
        String asked = Files.readString(Path.of("etc/grafana/dashboards/monazite.json"))
                + Files.readString(Path.of("etc/prometheus/alerts.yml"));
        Set<String> ours = new TreeSet<>();
        METRIC.matcher(asked)
                .results()
                .map(found -> found.group().replaceAll("_(count|sum|max)$", ""))
                .filter(name -> name.startsWith("monazite_"))
                .forEach(ours::add);
        assertThat(ours).hasSizeGreaterThan(10);
        assertThat(told).containsAll(ours);
    }

    private static String dockerfile() throws IOException {
        return Files.readString(Path.of("Dockerfile"));
    }

    private static JsonNode compose() throws IOException {
        return YAML.readTree(Path.of("docker-compose.yml").toFile());
    }
}
