package io.monazite.criticality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.Outlook;
import io.monazite.domain.Production;
import io.monazite.domain.Reserve;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;

/// Who brings materials out of the ground.
final class Producers {

    private Producers() {}

    /// Those who make any of the materials at the first stages, or in a form that no source tells, and those who run a
    /// deposit of them, or one of which no source says what it holds.
    static Set<NodeId> of(Set<NodeId> materials, Atlas atlas) {
        Set<NodeId> producers = new TreeSet<>();
        atlas.all(NodeKind.PRODUCTION)
                .map(fact -> (Production) fact.fact())
                .filter(made -> made.outlook() == Outlook.ACTUAL
                        && materials.contains(made.material())
                        && !atlas.isGroup(made.party())
                        && atlas.stage(made.material())
                                .filter(Producers::isLate)
                                .isEmpty())
                .forEach(made -> producers.add(made.party()));
        atlas.all(NodeKind.OPERATION)
                .map(fact -> (Operation) fact.fact())
                .filter(operation ->
                        operation.asset().kind() == NodeKind.DEPOSIT && mayHold(operation.asset(), materials, atlas))
                .forEach(operation -> producers.add(operation.operator()));
        return producers;
    }

    /// Companies and countries themselves, and who runs a deposit.
    static Set<NodeId> named(Collection<NodeId> named, Atlas atlas) {
        Set<NodeId> producers = new TreeSet<>();
        for (NodeId one : named) {
            if (one.kind() == NodeKind.DEPOSIT) {
                atlas.all(NodeKind.OPERATION)
                        .map(fact -> (Operation) fact.fact())
                        .filter(operation -> operation.asset().equals(one))
                        .forEach(operation -> producers.add(operation.operator()));
            } else {
                producers.add(one);
            }
        }
        return producers;
    }

    private static boolean isLate(Stage stage) {
        return stage.compareTo(Stage.CONCENTRATE) > 0;
    }

    private static boolean mayHold(NodeId deposit, Set<NodeId> materials, Atlas atlas) {
        List<NodeId> held = atlas.all(NodeKind.RESERVE)
                .map(SourcedFact::fact)
                .map(Reserve.class::cast)
                .filter(reserve -> reserve.of().equals(deposit))
                .map(Reserve::material)
                .toList();
        return held.isEmpty() || held.stream().anyMatch(materials::contains);
    }
}
