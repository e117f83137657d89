package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern OURS = Pattern.compile("(?m)^\\| `(monazite_\\w+)`");

    @Test
    void everyContainerIsBoundedWatchedPinnedAndNotRoot() throws IOException {
        JsonNode services = compose().path("services");
        assertThat(services).hasSize(4);
        assertThat(compose().at("/x-hardened/cap_drop/0").asText()).isEqualTo("ALL");
        services.properties().forEach(named -> {
            JsonNode service = named.getValue();
            String name = named.getKey();
            assertThat(service.path("image").asText()).as(name).matches(".+:v?\\d+\\.\\d+\\.\\d+.*");
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

    private static JsonNode compose() throws IOException {
        return YAML.readTree(Path.of("docker-compose.yml").toFile());
    }
}
