package io.monazite.scenario.offset;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.monazite.domain.NodeId;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.Geography;

/// Who stands behind whom: the parents of a party and their countries.
final class Sides {

    private final Control control;
    private final Geography geography;
    private final Map<NodeId, Set<NodeId>> chains = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> sides = new HashMap<>();

    Sides(Control control, Geography geography) {
        this.control = control;
        this.geography = geography;
    }

    /// The party, all who control it, and the countries of all of them.
    Set<NodeId> of(NodeId party) {
        return sides.computeIfAbsent(party, _ -> {
            Set<NodeId> side = new TreeSet<>(above(party));
            above(party).forEach(one -> geography.countryOf(one).ifPresent(side::add));
            return side;
        });
    }

    /// The party and all who control it.
    Set<NodeId> above(NodeId party) {
        return chains.computeIfAbsent(party, _ -> climb(party));
    }

    /// Whether somebody is on a party's side: one of those behind it, or, where the party is a country or group, there
    /// or controlled from there.
    boolean isOn(NodeId party, NodeId somebody) {
        return of(party).contains(somebody) || above(somebody).stream().anyMatch(one -> geography.contains(party, one));
    }

    /// Those on both sides.
    List<NodeId> common(NodeId one, NodeId other) {
        return of(one).stream()
                .filter(somebody -> of(other).contains(somebody) || geography.contains(other, somebody))
                .toList();
    }

    private Set<NodeId> climb(NodeId party) {
        Set<NodeId> seen = new LinkedHashSet<>();
        List<NodeId> next = List.of(party);
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(seen::add)
                    .flatMap(one -> control.parent(one).stream())
                    .toList();
        }
        seen.addAll(control.ultimateParents(party));
        return seen;
    }
}
