package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/// The manifests hold nothing that Kubernetes would not understand, and give the service no more than it needs.
class KubernetesTest {

    private static final Path MANIFEST = Path.of("etc/kubernetes/monazite.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

    @Test
    void everyFieldIsOneOfItsKind() throws IOException, IllegalAccessException {
        for (HasMetadata resource : resources().values()) {
            List<String> unknown = new ArrayList<>();
            collectUnknown(resource.getKind(), resource, unknown);
            assertThat(unknown).as("fields that Kubernetes does not know").isEmpty();
        }
    }

    @Test
    void theServiceHasNoMoreRightsThanItNeedsAndIsAskedHowItIs() throws IOException {
        Deployment deployment = (Deployment) resources().get("Deployment");
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        Container container = pod.getContainers().getFirst();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getImage()).contains(":").doesNotContain("latest");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
    }

    /// Requests come until all proxies know that the service goes, and each may take its time then.
    @Test
    void noRequestIsCutOffWhenInstancesAreReplaced() throws IOException {
        Map<String, HasMetadata> resources = resources();
        PodSpec pod = ((Deployment) resources.get("Deployment"))
                .getSpec()
                .getTemplate()
                .getSpec();
        List<String> pause = pod.getContainers()
                .getFirst()
                .getLifecycle()
                .getPreStop()
                .getExec()
                .getCommand();
        assertThat(pause).hasSize(2).first().isEqualTo("sleep");
        String timeout = ((ConfigMap) resources.get("ConfigMap")).getData().get("QUARKUS_SHUTDOWN_TIMEOUT");
        Duration answers = Duration.parse("PT" + timeout);
        assertThat(answers).isGreaterThan(Duration.ofSeconds(20));
        assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds()))
                .isGreaterThan(answers.plusSeconds(Long.parseLong(pause.getLast())));
    }

    /// A step of the schema awaits its indexes for up to half an hour.
    @Test
    void aStartMayTakeAsLongAsTheSchemaDoes() throws IOException {
        Probe probe = ((Deployment) resources().get("Deployment"))
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getStartupProbe();
        assertThat(Duration.ofSeconds((long) probe.getPeriodSeconds() * probe.getFailureThreshold()))
                .isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        Map<String, HasMetadata> resources = resources();
        Deployment deployment = (Deployment) resources.get("Deployment");
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(((Service) resources.get("Service")).getSpec().getSelector()).isEqualTo(labels);
        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getContainers().getFirst().getVolumeMounts())
                .allSatisfy(mount -> assertThat(pod.getVolumes())
                        .anySatisfy(volume -> assertThat(volume.getName()).isEqualTo(mount.getName())));
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static Map<String, HasMetadata> resources() throws IOException {
        Map<String, HasMetadata> resources = new HashMap<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(MANIFEST.toFile())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                String kind = document.path("apiVersion").asText() + " "
                        + document.path("kind").asText();
                assertThat(KINDS).containsKey(kind);
                HasMetadata resource = YAML.treeToValue(document, KINDS.get(kind));
                resources.put(resource.getKind(), resource);
            }
        }
        assertThat(resources).hasSize(KINDS.size());
        return resources;
    }

    /// What is no field of its type lands among the additional properties of the model.
    private static void collectUnknown(String where, Object value, List<String> unknown) throws IllegalAccessException {
        if (value instanceof Collection<?> several) {
            for (Object one : several) {
                collectUnknown(where + "[]", one, unknown);
            }
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            for (Field field : value.getClass().getDeclaredFields()) {
                collectUnknown(where, value, field, unknown);
            }
        }
    }

    private static void collectUnknown(String where, Object owner, Field field, List<String> unknown)
            throws IllegalAccessException {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        field.setAccessible(true);
        Object value = field.get(owner);
        if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> more) {
            more.keySet().forEach(name -> unknown.add(where + "." + name));
        } else {
            collectUnknown(where + "." + field.getName(), value, unknown);
        }
    }
}
