package io.monazite.scenario.engine;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// An immutable map in pieces: a successor with few changes is made in time that grows with the changes, and shares the
/// other pieces.
public final class Shards<K, V> extends AbstractMap<K, V> {

    /// So many entries a piece holds when it is cut, and so many times as many before all is cut anew.
    private static final int ENTRIES = 64;

    private final List<Map<K, V>> shards;
    private final int size;

    private Shards(List<Map<K, V>> shards) {
        this.shards = List.copyOf(shards);
        this.size = shards.stream().mapToInt(Map::size).sum();
    }

    public static <K, V> Shards<K, V> copyOf(Map<K, V> map) {
        if (map instanceof Shards<K, V> shards) {
            return shards;
        }
        int count = Integer.highestOneBit(Math.max(1, map.size() / ENTRIES));
        List<Map<K, V>> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            parts.add(new HashMap<>());
        }
        map.forEach((key, value) -> parts.get(spread(key) & (count - 1)).put(key, value));
        return new Shards<>(parts.stream().map(Map::copyOf).toList());
    }

    /// The same without some keys, and with some entries added or replaced.
    public Shards<K, V> with(Set<K> gone, Map<K, V> come) {
        List<Map<K, V>> changed = new ArrayList<>(shards);
        Map<Integer, Map<K, V>> touched = new HashMap<>();
        gone.forEach(key -> touched.computeIfAbsent(shardOf(key), part -> new HashMap<>(shards.get(part)))
                .remove(key));
        come.forEach((key, value) -> touched.computeIfAbsent(shardOf(key), part -> new HashMap<>(shards.get(part)))
                .put(key, value));
        touched.forEach((part, entries) -> changed.set(part, Map.copyOf(entries)));
        Shards<K, V> successor = new Shards<>(changed);
        return successor.size > ENTRIES * ENTRIES && successor.size > ENTRIES * 8 * shards.size()
                ? copyOf(new HashMap<>(successor))
                : successor;
    }

    /// The keys that this or another map has alone, or that have other values there; empty where that cannot be told
    /// without looking at all.
    Optional<Set<K>> apartFrom(Shards<K, V> other) {
        if (shards.size() != other.shards.size()) {
            return Optional.empty();
        }
        Set<K> apart = new HashSet<>();
        for (int part = 0; part < shards.size(); part++) {
            Map<K, V> mine = shards.get(part);
            Map<K, V> others = other.shards.get(part);
            if (!mine.equals(others)) {
                Stream.concat(mine.keySet().stream(), others.keySet().stream())
                        .filter(key -> !Objects.equals(mine.get(key), others.get(key)))
                        .forEach(apart::add);
            }
        }
        return Optional.of(apart);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return key == null
                ? null
                : shards.get(spread(key) & (shards.size() - 1)).get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return shards.stream().flatMap(shard -> shard.entrySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private int shardOf(K key) {
        return spread(key) & (shards.size() - 1);
    }

    /// Hashes that differ in their upper half only come into different pieces.
    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
