package io.monazite.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Participation;
import io.monazite.domain.Scope;
import io.monazite.domain.Standing;
import io.monazite.provenance.ReadFact;

/// What binds parties and states: who is party to which agreement, where agreements stand, and what measures reach.
record Treaties(Readings readings) {

    /// The parties of an agreement.
    Set<NodeId> parties(NodeId agreement) {
        return readings.on(NodeKind.PARTICIPATION, agreement).stream()
                .map(fact -> ((Participation) fact.fact()).party())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a measure reaches.
    List<Scope> scopes(NodeId measure) {
        return readings.on(NodeKind.SCOPE, measure).stream()
                .map(fact -> (Scope) fact.fact())
                .toList();
    }

    /// Where an agreement stood on a day: the latest status that began by then, an undated one before all dated.
    Optional<Standing> standing(NodeId agreement, LocalDate day) {
        return readings.on(NodeKind.AGREEMENT_STATUS, agreement).stream()
                .filter(fact -> !begun(fact).isAfter(day))
                .max(Comparator.comparing(Treaties::begun).thenComparing(ReadFact::id))
                .flatMap(fact -> fact.reading().text("status"))
                .map(Standing::valueOf);
    }

    private static LocalDate begun(ReadFact status) {
        return status.fact().validFrom().orElse(LocalDate.MIN);
    }
}
