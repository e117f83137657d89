package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.monazite.domain.AgreementStatus;
import io.monazite.domain.Entity;
import io.monazite.domain.MeasureStatus;
import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Standing;
import io.monazite.provenance.SourcedFact;

/// Where agreements and measures stand.
final class Standings {

    private final Map<NodeId, List<SourcedFact>> statuses;

    /// @param statuses of agreements and measures
    Standings(Collection<SourcedFact> statuses) {
        this.statuses = statuses.stream().collect(Collectors.groupingBy(Standings::subject));
    }

    /// The latest status that began by the day, an undated one before all dated; ended where the agreement or measure
    /// itself is said to last no longer.
    Optional<Standing> of(Entity subject, LocalDate day) {
        boolean over = subject.text("to")
                .map(PartialDate::parse)
                .filter(to -> to.latest().isBefore(day))
                .isPresent();
        return over
                ? Optional.of(Standing.ENDED)
                : latest(subject, day)
                        .flatMap(fact -> fact.reading().text("status"))
                        .map(Standing::valueOf);
    }

    /// Since when it stands so, where a source dates that.
    Optional<LocalDate> since(Entity subject, LocalDate day) {
        return latest(subject, day).flatMap(fact -> fact.fact().validFrom());
    }

    private Optional<SourcedFact> latest(Entity subject, LocalDate day) {
        return statuses.getOrDefault(subject.id(), List.of()).stream()
                .filter(fact -> !begun(fact).isAfter(day))
                .max(Comparator.comparing(Standings::begun).thenComparing(SourcedFact::id));
    }

    boolean inForce(Entity subject, LocalDate day) {
        return of(subject, day).filter(Standing.IN_FORCE::equals).isPresent();
    }

    private static NodeId subject(SourcedFact status) {
        return status.fact() instanceof AgreementStatus of ? of.agreement() : ((MeasureStatus) status.fact()).measure();
    }

    private static LocalDate begun(SourcedFact status) {
        return status.fact().validFrom().orElse(LocalDate.MIN);
    }
}
