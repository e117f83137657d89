package io.monazite.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;

/// The reading of an entity: of a single value the strongest origin's counts, lists are joined, and the names that were
/// not taken become aliases, so that it is found under each of them.
public final class Description {

    private Description() {}

    /// @param id the entity
    /// @param claims the live claims that describe it; at least one
    /// @throws IllegalArgumentException when there is no claim
    public static Entity of(NodeId id, List<Claim> claims) {
        Reading reading =
                Reading.of(claims).orElseThrow(() -> new IllegalArgumentException(id + " is described by no claim"));
        Map<String, Object> attributes = new LinkedHashMap<>(reading.stated());
        List<Claim> ordered = claims.stream()
                .filter(claim -> counts(claim, reading))
                .sorted(Comparator.comparing(Claim::id))
                .toList();
        reading.stated().forEach((field, value) -> {
            if (value instanceof List<?>) {
                attributes.put(field, joined(ordered, field));
            }
        });
        addAliases(reading, attributes);
        return new Entity(id, attributes);
    }

    /// A list that is denied, or that a copy has altered, adds nothing.
    private static boolean counts(Claim claim, Reading reading) {
        return claim.stance() == Stance.ASSERTS
                && !reading.setAside().contains(new Reading.SetAside(claim.id(), Reading.Reason.DEVIATING_COPY));
    }

    private static List<Object> joined(List<Claim> claims, String field) {
        Set<Object> values = new LinkedHashSet<>();
        claims.stream()
                .map(claim -> claim.stated().get(field))
                .filter(List.class::isInstance)
                .forEach(list -> values.addAll((List<?>) list));
        return List.copyOf(values);
    }

    private static void addAliases(Reading reading, Map<String, Object> attributes) {
        Set<Object> aliases = new LinkedHashSet<>();
        if (attributes.get("aliases") instanceof List<?> known) {
            aliases.addAll(known);
        }
        aliases.addAll(reading.rivals().getOrDefault("name", List.of()));
        aliases.remove(attributes.get("name"));
        if (aliases.isEmpty()) {
            attributes.remove("aliases");
        } else {
            attributes.put("aliases", new ArrayList<>(aliases));
        }
    }
}
