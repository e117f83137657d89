package io.monazite.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.monazite.graph.KeyBook;
import io.monazite.graph.KeyRecord;

/// Makes, revokes and knows keys. All of them are read together and remembered for some seconds, so that neither
/// a known key nor a wrong one costs a statement each time; a key that another service on the same database
/// revokes may open something for so long.
@ApplicationScoped
public class KeyRing {

    /// What the keys begin with that are made here, so that they are told from tokens, and found where they leaked.
    public static final String PREFIX = "mz_";

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final OwnKeys own;
    private final KeyBook book;
    private final LoadingCache<String, Map<String, KeyRecord>> known;

    KeyRing(OwnKeys own, KeyBook book) {
        this.own = own;
        this.book = book;
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> byHash());
    }

    /// A key that was just made.
    ///
    /// @param secret the key itself, which is not kept
    public record Made(KeyRecord key, String secret) {}

    /// Whether a key can be looked up without a read.
    public boolean isAtHand(String key) {
        return !key.startsWith(PREFIX) || known.getIfPresent(ALL) != null;
    }

    /// Who holds a key; nothing where it is none, or expired, or revoked.
    ///
    /// @throws io.monazite.graph.GraphException.StoreUnavailable when it is not at hand and the database is away
    public Optional<KeyHolder> holder(String key) {
        Optional<KeyHolder> ours = own.holder(key);
        if (ours.isPresent() || !key.startsWith(PREFIX)) {
            return ours;
        }
        return Optional.ofNullable(Objects.requireNonNull(known.get(ALL)).get(hash(key)))
                .filter(found -> found.holds(Instant.now()))
                .map(KeyHolder::of);
    }

    /// Whether somebody is told still what was asked for under his name: not where that is a key that was revoked, or
    /// whose time is over. People, and the two keys of the first start, are not known by name here, and are.
    ///
    /// @throws io.monazite.graph.GraphException.StoreUnavailable when it is not at hand and the database is away
    public boolean stands(String name) {
        Instant now = Instant.now();
        return Objects.requireNonNull(known.get(ALL)).values().stream()
                .filter(key -> KeyHolder.of(key).name().equals(name))
                .allMatch(key -> key.holds(now));
    }

    /// All keys that were ever made, by name.
    public List<KeyRecord> keys() {
        return book.keys();
    }

    /// @param by who has it made
    /// @throws AccessException where the name was given before
    public Made make(NewKey wanted, String by) {
        String secret = PREFIX + Secrets.random();
        KeyRecord key = new KeyRecord(
                wanted.name(),
                hash(secret),
                wanted.roles().stream().map(Role::text).collect(Collectors.toUnmodifiableSet()),
                wanted.sources(),
                Instant.now(),
                by,
                wanted.expires(),
                null);
        if (!book.add(key)) {
            throw new AccessException(
                    "name",
                    "'%s' was given before; names are given once, so that the record of changes stays clear"
                            .formatted(wanted.name()));
        }
        known.invalidateAll();
        return new Made(key, secret);
    }

    /// @return the revoked key
    /// @throws AccessException where there is none of this name
    public KeyRecord revoke(String name) {
        KeyRecord revoked = book.revoke(name, Instant.now())
                .orElseThrow(() -> new AccessException("name", "there is no key '%s'".formatted(name)));
        known.invalidateAll();
        return revoked;
    }

    private Map<String, KeyRecord> byHash() {
        return book.keys().stream().collect(Collectors.toUnmodifiableMap(KeyRecord::hash, Function.identity()));
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(Secrets.sha256(key));
    }
}
