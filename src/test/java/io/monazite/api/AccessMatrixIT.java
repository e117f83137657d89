package io.monazite.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.monazite.graph.KeyBook;
import io.monazite.graph.KeyRecord;
import io.monazite.testsupport.Ready;
import io.monazite.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Every change and every read that is not for all, tried with each role, by key and by token, and with everything that
/// is worth nothing. Whoever adds a change adds its row here.
@QuarkusTest
class AccessMatrixIT {

    /// Documents that change nothing even where they are let through.
    private static final Map<String, Needs> CHANGES = Map.ofEntries(
            change("createKey", Role.ADMIN, "(name: \"NO NAME\", roles: [ANALYST]) { secret }"),
            change("revokeKey", Role.ADMIN, "(name: \"nobody's\") { key { name } }"),
            change(
                    "saveInterest",
                    Role.ANALYST,
                    "(id: \"interest:none\", name: \"none\", watched: {}) { interest { id } }"),
            change("saveScenario", Role.ANALYST, "(name: \"none\", scenario: {shocks: []}) { scenario { id } }"),
            change("removeScenario", Role.ANALYST, "(id: \"scenario:none\") { scenario { id } }"),
            change("removeInterest", Role.ANALYST, "(id: \"interest:none\") { interest { id } }"),
            change("openFeed", Role.ANALYST, "(interest: \"interest:none\") { path }"),
            change("closeFeed", Role.ANALYST, "(interest: \"interest:none\") { interest { id } }"),
            change(
                    "addWebhook",
                    Role.ANALYST,
                    "(interest: \"interest:none\", address: \"https://example.org/\") { secret }"),
            change("removeWebhook", Role.ANALYST, "(id: \"webhook:none\") { webhook { id } }"),
            change("resumeWebhook", Role.ANALYST, "(id: \"webhook:none\") { webhook { id } }"),
            change("runSource", Role.LOADER, "(name: \"none\") { begun }"),
            change("pauseSource", Role.LOADER, "(name: \"none\") { name }"),
            change("resumeSource", Role.LOADER, "(name: \"none\") { name }"),
            change("retryRefused", Role.LOADER, "(load: \"load:none\") { begun }"),
            change("acceptClaims", Role.REVIEWER, "(ids: [\"claim:none\"]) { decisions { before } }"),
            change("acceptMatch", Role.REVIEWER, "(entity: \"company:none\", into: \"company:no-one\") { claims }"),
            change(
                    "rejectMatch",
                    Role.REVIEWER,
                    "(entity: \"company:none\", other: \"company:no-one\", reason: \"none\") { claims }"),
            change("undoMerge", Role.REVIEWER, "(entity: \"company:none\", reason: \"none\") { claims }"),
            change("rejectClaims", Role.REVIEWER, "(ids: [\"claim:none\"], reason: \"none\") { decisions { before } }"),
            change(
                    "amendClaim",
                    Role.REVIEWER,
                    "(id: \"claim:none\", fields: [], reason: \"none\") { decisions { before } }"),
            change(
                    "reopenClaims",
                    Role.REVIEWER,
                    "(ids: [\"claim:none\"], reason: \"none\") { decisions { before } }"));

    private static final Map<String, Needs> READS = Map.of(
            "proposals", new Needs(Role.ANALYST, "{ proposals { totalCount } }"),
            "savedScenarios", new Needs(Role.ANALYST, "{ savedScenarios { id } }"),
            "movedScenarios",
                    new Needs(
                            Role.ANALYST,
                            "{ movedScenarios(from: {knownAt: \"2020-01-01T00:00:00Z\"}) { scenario { id } } }"),
            "interests", new Needs(Role.ANALYST, "{ interests { id } }"),
            "interest", new Needs(Role.ANALYST, "{ interest(id: \"interest:none\") { id } }"),
            "keys", new Needs(Role.ADMIN, "{ keys { name } }"),
            "audit", new Needs(Role.ADMIN, "{ audit { totalCount nodes { id } } }"));

    private static final Set<String> WRITES_OVER_REST = Set.of("LoadResource.load", "ArticleResource.take");

    /// What each request over REST needs.
    private static final List<Rest> REST = List.of(
            new Rest("application/x-ndjson", "/loads?dryRun=true", Role.LOADER),
            new Rest("text/plain", "/articles?dryRun=true", Role.ANALYST),
            new Rest(null, "/loads/%s/refused".formatted(new UUID(0, 0)), Role.LOADER),
            new Rest(null, "/checks", Role.LOADER));

    @Inject
    KeyRing keys;

    @Inject
    KeyBook book;

    @Inject
    Tokens tokens;

    @ConfigProperty(name = "monazite.loader.key")
    String loader;

    @ConfigProperty(name = "monazite.admin.key")
    String admin;

    private record Needs(Role role, String document) {}

    /// @param sent the media type of what is posted; nothing where it is a read
    private record Rest(@Nullable String sent, String path, Role role) {}

    private static Map.Entry<String, Needs> change(String field, Role role, String rest) {
        return Map.entry(field, new Needs(role, "mutation { %s%s }".formatted(field, rest)));
    }

    @BeforeEach
    void awaitService() throws InterruptedException {
        Ready.await();
    }

    @Test
    void everyChangeIsInTheTable() {
        GraphQLObjectType mutation = new Schema().schema().getMutationType();
        assertThat(mutation.getFieldDefinitions())
                .extracting(GraphQLFieldDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(CHANGES.keySet());
        Map<String, Role> needed = new TreeMap<>();
        CHANGES.forEach((field, needs) -> needed.put(field, needs.role()));
        assertThat(new Answers().roles()).isEqualTo(needed);
        assertThat(mutation.getFieldDefinitions())
                .allSatisfy(field -> assertThat(field.getDescription())
                        .contains("Needs the role `%s`".formatted(needed.get(field.getName()))));
    }

    @Test
    void everyWriteOverRestIsInTheTable() {
        List<JavaMethod> writes = new ClassFileImporter()
                .importPath(Path.of("target/classes/io/monazite")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> List.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                                .anyMatch(method::isAnnotatedWith))
                        .toList();
        assertThat(writes)
                .extracting(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrderElementsOf(WRITES_OVER_REST);
        assertThat(writes).allMatch(method -> method.isAnnotatedWith(RolesAllowed.class));
    }

    @Test
    void eachRoleMayDoWhatItMayAndNothingElse() {
        credentials()
                .forEach((role, shown) -> shown.forEach(credential -> {
                    Set<Role> held = Role.all(Set.of(role.text()));
                    fields().forEach((field, needs) -> assertThat(outcome(ask(credential, needs.document())))
                            .as("%s by %s", field, role)
                            .isEqualTo(held.contains(needs.role()) ? "let through" : "FORBIDDEN"));
                    REST.forEach(rest -> assertThat(status(request(credential), rest))
                            .as("%s by %s", rest.path(), role)
                            .satisfies(status -> assertThat(status == 403).isEqualTo(!held.contains(rest.role()))));
                }));
    }

    @Test
    void nobodyMayDoNothing() {
        fields().forEach((field, needs) ->
                assertThat(outcome(ask(null, needs.document()))).as(field).isEqualTo("UNAUTHENTICATED"));
        REST.forEach(
                rest -> assertThat(status(request(null), rest)).as(rest.path()).isEqualTo(401));
    }

    @Test
    void whatIsWorthNothingOpensNothing() throws GeneralSecurityException {
        worthless().forEach((what, credential) -> {
            fields().forEach((field, needs) -> {
                Response answer = ask(credential, needs.document());
                assertThat(answer.statusCode()).as("%s by %s", field, what).isEqualTo(401);
                assertThat(outcome(answer)).as("%s by %s", field, what).isEqualTo("UNAUTHENTICATED");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            });
            assertThat(ask(credential, "{ __typename }").statusCode())
                    .as("what anybody may read, by %s", what)
                    .isEqualTo(401);
            REST.forEach(rest -> assertThat(status(request(credential), rest))
                    .as("%s by %s", rest.path(), what)
                    .isEqualTo(401));
        });
    }

    @Test
    void groupsOfTheProviderBecomeRoles() {
        String keys = "{ keys { name } }";
        assertThat(outcome(ask(tokens.withRealmRoles("ada", "admin", "offline_access"), keys)))
                .isEqualTo("let through");
        assertThat(outcome(ask(tokens.of("bob", "administrators", "Admin"), keys)))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(outcome(ask(tokens.of("carol"), keys))).isEqualTo("UNAUTHENTICATED");
    }

    private static Map<String, Needs> fields() {
        Map<String, Needs> all = new TreeMap<>(CHANGES);
        all.putAll(READS);
        return all;
    }

    /// By each role a key that was made and a token, and the keys of the installation.
    private Map<Role, List<String>> credentials() {
        Map<Role, List<String>> shown = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String made = make("matrix-" + UUID.randomUUID(), role).secret();
            String token = tokens.of("matrix", role.text());
            shown.put(
                    role,
                    switch (role) {
                        case ANALYST, REVIEWER -> List.of(made, token);
                        case LOADER -> List.of(made, token, loader);
                        case ADMIN -> List.of(made, token, admin);
                    });
        }
        return shown;
    }

    private Map<String, String> worthless() throws GeneralSecurityException {
        Map<String, String> worthless = new LinkedHashMap<>(tokens.bad());
        worthless.put("an expired key", expired());
        // With the making of this key all others are read anew.
        KeyRing.Made revoked = make("revoked-" + UUID.randomUUID(), Role.ADMIN);
        keys.revoke(revoked.key().name());
        worthless.put("a revoked key", revoked.secret());
        worthless.put("no key at all", "mz_0123456789012345678901234567890123456789012");
        worthless.put("a changed key of the installation", admin + "x");
        return worthless;
    }

    /// Its end is over, but it is known like any other.
    private String expired() throws GeneralSecurityException {
        String secret = KeyRing.PREFIX + UUID.randomUUID();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        Instant over = Instant.now().minusSeconds(1);
        String name = "expired-" + UUID.randomUUID();
        book.add(new KeyRecord(name, hash, Set.of("admin"), List.of(), over, "test", over, null));
        return secret;
    }

    private KeyRing.Made make(String name, Role role) {
        return keys.make(new NewKey(name, Set.of(role), List.of(), null), "test");
    }

    private static Response ask(String credential, String document) {
        return request(credential)
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql");
    }

    private static RequestSpecification request(String credential) {
        RequestSpecification request = RestAssured.given();
        return credential == null ? request : request.header("Authorization", "Bearer " + credential);
    }

    private static int status(RequestSpecification request, Rest rest) {
        return rest.sent() != null
                ? request.contentType(rest.sent())
                        .body(new byte[0])
                        .post(rest.path())
                        .statusCode()
                : request.get(rest.path()).statusCode();
    }

    /// What became of a request, as far as the caller's rights go.
    private static String outcome(Response answer) {
        List<String> codes = answer.jsonPath().getList("errors.extensions.code", String.class);
        Set<String> refused = codes == null
                ? Set.of()
                : codes.stream()
                        .filter(Set.of("UNAUTHENTICATED", "FORBIDDEN")::contains)
                        .collect(Collectors.toSet());
        return refused.isEmpty() ? "let through" : String.join(", ", refused);
    }
}
