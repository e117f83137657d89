package io.monazite.criticality;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.PartialDate;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;

/// Who runs which deposits and plants on a day, alone or by companies under control.
final class Operators {

    private final List<Operation> operations;
    private final Control control;

    Operators(Atlas atlas, Control control, LocalDate day) {
        this.operations = atlas.all(NodeKind.OPERATION)
                .filter(fact -> holds(fact, day))
                .map(fact -> (Operation) fact.fact())
                .toList();
        this.control = control;
    }

    /// Who runs a deposit or plant; empty where no source says.
    Set<NodeId> of(NodeId asset) {
        return operations.stream()
                .filter(operation -> operation.asset().equals(asset))
                .map(Operation::operator)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a party runs itself, or by those whom it controls.
    Stream<NodeId> runBy(NodeId party) {
        return operations.stream()
                .filter(operation -> isOrIsUnder(operation.operator(), party))
                .map(Operation::asset)
                .distinct();
    }

    /// Whether both are the same, or one controls the other.
    boolean areOne(NodeId one, NodeId other) {
        return isOrIsUnder(one, other) || isOrIsUnder(other, one);
    }

    private boolean isOrIsUnder(NodeId company, NodeId party) {
        Set<NodeId> seen = new HashSet<>();
        Optional<NodeId> at = Optional.of(company);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(party)) {
                return true;
            }
            at = control.parent(at.get());
        }
        return false;
    }

    private static boolean holds(SourcedFact operation, LocalDate day) {
        return operation.fact().validFrom().filter(from -> from.isAfter(day)).isEmpty()
                && operation
                        .reading()
                        .text("to")
                        .map(PartialDate::parse)
                        .filter(end -> end.latest().isBefore(day))
                        .isEmpty();
    }
}
