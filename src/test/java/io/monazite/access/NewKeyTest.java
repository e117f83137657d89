package io.monazite.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.graph.KeyRecord;

/// What a key may be.
class NewKeyTest {

    @Test
    void rolesImplyOthers() {
        assertThat(Role.all(List.of())).isEmpty();
        assertThat(Role.all(List.of("owner", "Admin"))).isEmpty();
        assertThat(Role.all(List.of("loader"))).containsExactlyInAnyOrder(Role.ANALYST, Role.LOADER);
        assertThat(Role.all(List.of("admin"))).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void anAdminIsNotBoundSinceHeCouldUnbindHimself() {
        assertThatThrownBy(() -> new NewKey("a", Set.of(Role.ADMIN), List.of("publisher:a"), null))
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("bind a key of another role");
    }

    @Test
    void boundsAreIdsOfSourcesOrBeginnings() {
        List<String> good = List.of("publisher:usgs", "publisher:*", "article:usgs-2025-*");
        assertThat(new NewKey("a", Set.of(Role.LOADER), good, null).sources()).isEqualTo(good);
        for (String bad : List.of("*", "company:irel", "usgs", "article:a*b", "article: a", "")) {
            assertThatThrownBy(() -> new NewKey("a", Set.of(Role.LOADER), List.of(bad), null))
                    .as(bad)
                    .isInstanceOf(AccessException.class);
        }
        assertThatThrownBy(() -> new NewKey("a", Set.of(Role.LOADER), Collections.nCopies(101, "article:a"), null))
                .isInstanceOf(AccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "-a", "ä", "loader key"})
    void aNameIsPlain(String name) {
        assertThatThrownBy(() -> new NewKey(name, Set.of(Role.LOADER), List.of(), null))
                .isInstanceOf(AccessException.class)
                .extracting(e -> ((AccessException) e).field())
                .isEqualTo("name");
    }

    @Test
    void aKeyHoldsUntilItsEndOrItsRevocation() {
        Instant now = Instant.parse("2026-11-28T00:00:00Z");
        assertThat(key(null, null).holds(now)).isTrue();
        assertThat(key(now.plusNanos(1), null).holds(now)).isTrue();
        assertThat(key(now, null).holds(now)).isFalse();
        assertThat(key(null, now.minusSeconds(1)).holds(now)).isFalse();
    }

    private static KeyRecord key(Instant expires, Instant revoked) {
        return new KeyRecord("a", "00", Set.of("loader"), List.of(), Instant.EPOCH, "test", expires, revoked);
    }
}
