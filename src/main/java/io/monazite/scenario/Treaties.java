package io.monazite.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.AgreementStatus;
import io.monazite.domain.NodeId;
import io.monazite.domain.Participation;
import io.monazite.domain.Scope;
import io.monazite.domain.Standing;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Geography;

/// What binds parties and states: who is party to which agreement, where agreements stand, and what measures reach.
///
/// @param parties the parties of each agreement
/// @param standings what is said of where each agreement stands, and since when
/// @param scopes what each measure reaches
record Treaties(
        Map<NodeId, Set<NodeId>> parties,
        Map<NodeId, List<SourcedFact>> standings,
        Map<NodeId, List<Scope>> scopes,
        Geography geography) {

    static Treaties of(
            List<SourcedFact> participations,
            List<SourcedFact> standings,
            List<SourcedFact> scopes,
            Geography geography) {
        return new Treaties(
                believed(participations)
                        .map(fact -> (Participation) fact.fact())
                        .collect(Collectors.groupingBy(
                                Participation::agreement,
                                Collectors.mapping(Participation::party, Collectors.toUnmodifiableSet()))),
                believed(standings).collect(Collectors.groupingBy(fact -> ((AgreementStatus) fact.fact()).agreement())),
                believed(scopes).map(fact -> (Scope) fact.fact()).collect(Collectors.groupingBy(Scope::measure)),
                geography);
    }

    /// Where an agreement stood on a day: the latest status that began by then, an undated one before all dated.
    Optional<Standing> standing(NodeId agreement, LocalDate day) {
        return standings.getOrDefault(agreement, List.of()).stream()
                .filter(fact -> !begun(fact).isAfter(day))
                .max(Comparator.comparing(Treaties::begun).thenComparing(SourcedFact::id))
                .flatMap(fact -> fact.reading().text("status"))
                .map(Standing::valueOf);
    }

    private static LocalDate begun(SourcedFact status) {
        return status.fact().validFrom().orElse(LocalDate.MIN);
    }

    private static Stream<SourcedFact> believed(List<SourcedFact> facts) {
        return facts.stream().filter(fact -> !fact.reading().denied());
    }
}
