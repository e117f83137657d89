package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.criticality.Consolidation.Told;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Production;
import io.monazite.provenance.SourcedFact;

/// Picks from what several parties tell of one material in one place what holds nothing twice.
final class Parts {

    private static final Comparator<SourcedFact> BY_SIZE = Comparator.<SourcedFact>comparingDouble(fact -> {
                Interval tonnes = Years.tonnes(fact);
                return Sums.first(tonnes.best(), tonnes.low(), 0.0);
            })
            .thenComparing(Comparator.comparing(SourcedFact::id).reversed());

    private final Operators operators;
    private final Consolidation consolidation;

    Parts(Operators operators, Consolidation consolidation) {
        this.operators = operators;
        this.consolidation = consolidation;
    }

    /// Of each party its own latest figure, else those of its assets. What is made at an asset is counted once,
    /// whoever tells of it, and not at all where a party that runs it is counted as a whole. Of a company and those
    /// under it whichever tell of more.
    List<SourcedFact> of(Collection<SourcedFact> facts) {
        List<SourcedFact> wholes = latestOfEachParty(
                facts.stream().filter(fact -> production(fact).asset() == null).toList());
        Set<NodeId> counted = wholes.stream().map(Parts::party).collect(Collectors.toCollection(HashSet::new));
        Map<NodeId, List<SourcedFact>> byAsset = new TreeMap<>();
        for (SourcedFact fact : facts) {
            NodeId asset = production(fact).asset();
            if (asset != null
                    && !counted.contains(party(fact))
                    && operators.of(asset).stream().noneMatch(counted::contains)) {
                byAsset.computeIfAbsent(asset, _ -> new ArrayList<>()).add(fact);
            }
        }
        Stream<SourcedFact> ofAssets =
                byAsset.values().stream().flatMap(some -> latestOfEachParty(some).stream().max(BY_SIZE).stream());
        return consolidation
                .sum(Stream.concat(
                                wholes.stream().map(fact -> told(fact, true)), ofAssets.map(fact -> told(fact, false)))
                        .toList())
                .facts();
    }

    private static Told told(SourcedFact fact, boolean ofAll) {
        return new Told(party(fact), ofAll, Years.tonnes(fact), List.of(fact));
    }

    private static List<SourcedFact> latestOfEachParty(Collection<SourcedFact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(Parts::party, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(some -> Years.latest(some).stream())
                .toList();
    }

    private static NodeId party(SourcedFact fact) {
        return production(fact).party();
    }

    private static Production production(SourcedFact fact) {
        return (Production) fact.fact();
    }
}
