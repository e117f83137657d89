package io.monazite.access;

import java.util.List;
import java.util.Set;

import io.monazite.graph.KeyRecord;

/// Who holds a key that opens something.
///
/// @param name under which what he does is recorded
/// @param roles what he may do, with all that is implied
/// @param sources for which alone he may load, see [KeyRecord]; empty: for all
public record KeyHolder(String name, Set<Role> roles, List<String> sources) {

    public KeyHolder {
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
    }

    static KeyHolder of(KeyRecord key) {
        return new KeyHolder("key " + key.name(), Role.all(key.roles()), key.sources());
    }
}
