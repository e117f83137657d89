package io.monazite.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/// Somebody who watches something, with a key of his own.
///
/// @param name under which his interests are kept
/// @param secret of his key
record Watcher(String name, String secret) {

    private static final String SAVE = """
            mutation ($id: ID, $name: String!, $watched: WatchedInput!) {
              saveInterest(id: $id, name: $name, watched: $watched) { interest { id owner } } }""";

    static Watcher known(KeyRing keys) {
        return known(keys, Role.ANALYST);
    }

    static Watcher known(KeyRing keys, Role role) {
        String name = "watcher-" + UUID.randomUUID();
        return new Watcher(
                "key " + name,
                keys.make(new NewKey(name, Set.of(role), List.of(), null), "test")
                        .secret());
    }

    /// His key opens nothing any more.
    void isRevoked(KeyRing keys) {
        keys.revoke(name.replaceFirst("^key ", ""));
    }

    JsonPath ask(String document, Map<String, Object> variables) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + secret)
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }

    JsonPath save(@Nullable String id, String name, Map<String, Object> watched) {
        Map<String, Object> variables = new HashMap<>(Map.of("name", name, "watched", watched));
        if (id != null) {
            variables.put("id", id);
        }
        return ask(SAVE, variables);
    }

    /// The id of a new interest.
    String saved(String name, Map<String, Object> watched) {
        JsonPath answer = save(null, name, watched);
        String id = answer.getString("data.saveInterest.interest.id");
        if (id == null) {
            throw new AssertionError(answer.prettify());
        }
        return id;
    }

    /// A webhook of an interest, with its secret.
    JsonPath hooked(String interest, String address) {
        return ask(
                "mutation ($interest: ID!, $address: URL!) { addWebhook(interest: $interest, address: $address) "
                        + "{ secret webhook { id address toldUpTo } } }",
                Map.of("interest", interest, "address", address));
    }

    JsonPath hooks(String interest) {
        return ask(
                "query ($id: ID!) { interest(id: $id) { webhooks { id paused failures toldUpTo "
                        + "deliveries { id state attempts code message } } } }",
                Map.of("id", interest));
    }
}
