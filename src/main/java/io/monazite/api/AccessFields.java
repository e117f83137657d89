package io.monazite.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.AccessException;
import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.monazite.graph.AuditEntry;
import io.monazite.graph.AuditQuery;
import io.monazite.graph.KeyRecord;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;

/// How keys are made, revoked and listed, and how the record of changes is read.
final class AccessFields {

    private static final String LIST = "audit";

    private AccessFields() {}

    static void into(Fields fields, Mutations mutations) {
        fields.on(Object.class, "Query")
                .reads("keys", (root, field) -> keys(field))
                .reads("audit", (root, field) -> audit(field));
        mutations
                .does("createKey", Role.ADMIN, AccessFields::create)
                .does("revokeKey", Role.ADMIN, AccessFields::revoke);
        fields.on(KeyRecord.class, "ApiKey")
                .is("name", KeyRecord::name)
                .is("roles", key -> roles(key.roles()))
                .is("sources", KeyRecord::sources)
                .is("madeAt", KeyRecord::made)
                .is("madeBy", KeyRecord::madeBy)
                .is("expiresAt", KeyRecord::expires)
                .is("revokedAt", KeyRecord::revoked);
        fields.on(KeyRing.Made.class, "CreatedKey").is("key", KeyRing.Made::key).is("secret", KeyRing.Made::secret);
        fields.on(KeyRecord.class, "RevokedKey").is("key", key -> key);
        fields.on(AuditEntry.class, "Audit")
                .is("id", AuditEntry::id)
                .is("at", AuditEntry::at)
                .is("who", AuditEntry::who)
                .is("roles", entry -> roles(entry.roles()))
                .is("what", AuditEntry::what)
                .is("about", AuditEntry::about)
                .is("outcome", AuditEntry::outcome)
                .is("code", AuditEntry::code);
    }

    private static Object create(Change change) {
        Arguments given = change.arguments();
        return fitting(() -> {
            NewKey wanted = new NewKey(
                    String.valueOf(given.text("name")),
                    given.texts("roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                    given.texts("sources"),
                    instant(given, "expires"));
            return change.services()
                    .keys()
                    .make(wanted, String.valueOf(change.caller().name()));
        });
    }

    private static Object revoke(Change change) {
        String name = String.valueOf(change.arguments().text("name"));
        return fitting(() -> change.services().keys().revoke(name));
    }

    private static <T> T fitting(Supplier<T> work) {
        try {
            return work.get();
        } catch (AccessException e) {
            throw ApiException.badInput(e.field(), e.getMessage());
        }
    }

    private static CompletionStage<List<KeyRecord>> keys(DataFetchingEnvironment field) {
        return Request.of(field)
                .readBeside(Role.ADMIN, services -> services.keys().keys());
    }

    private static CompletionStage<Connection<AuditEntry>> audit(DataFetchingEnvironment field) {
        PageRequest page = Paging.of(field, LIST);
        Arguments given = Arguments.all(field);
        AuditQuery query = new AuditQuery(instant(given, "since"), given.text("who"));
        Request request = Request.of(field);
        return request.<Page<AuditEntry>>readBeside(
                        Role.ADMIN, services -> services.trail().entries(query, page))
                .thenApply(entries -> new Connection<>(
                        LIST,
                        entries,
                        page,
                        () -> request.<@Nullable Long>readBeside(
                                Role.ADMIN, services -> services.trail().count(query))));
    }

    private static @Nullable Instant instant(Arguments given, String name) {
        String text = given.text(name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static List<Role> roles(Collection<String> names) {
        Set<String> held = Set.copyOf(names);
        return List.of(Role.values()).stream()
                .filter(role -> held.contains(role.text()))
                .toList();
    }
}
