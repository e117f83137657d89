package io.monazite.extract.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.extract.Gazetteer;
import io.monazite.extract.Gazetteer.KnownAgreement;
import io.monazite.extract.Gazetteer.KnownMeasure;

/// Tells which agreement or measure is meant, where an article gives no name of it. Where more than one could be meant,
/// none is.
final class Resolver {

    /// How far a measure's beginning may lie from what is said of it.
    private static final long FARTHEST_DAYS = 400;

    /// Measures are written about some time before they begin, and not for long.
    private static final long FARTHEST_AHEAD_DAYS = 60;

    private static final long DAYS_OF_UNDATED = 200;
    private static final int FEWEST_PARTIES = 2;

    private final Gazetteer gazetteer;

    Resolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The agreement to which all of some parties are party.
    Optional<NodeId> agreementOf(Set<NodeId> parties, @Nullable LocalDate published) {
        if (parties.size() < FEWEST_PARTIES) {
            return Optional.empty();
        }
        return only(gazetteer.agreements().stream()
                .filter(agreement -> agreement.parties().containsAll(parties))
                .filter(agreement -> isBefore(agreement, published))
                .map(KnownAgreement::id)
                .toList());
    }

    /// The agreement of which more parties are among those named than of any other, and at least two.
    Optional<NodeId> agreementAmong(Set<NodeId> named, @Nullable LocalDate published) {
        List<KnownAgreement> candidates = gazetteer.agreements().stream()
                .filter(agreement -> shared(agreement, named) >= FEWEST_PARTIES)
                .filter(agreement -> isBefore(agreement, published))
                .toList();
        long most = candidates.stream()
                .mapToLong(agreement -> shared(agreement, named))
                .max()
                .orElse(0);
        return only(candidates.stream()
                .filter(agreement -> shared(agreement, named) == most)
                .map(KnownAgreement::id)
                .toList());
    }

    /// The measure of a country and of some kinds that reaches what goes to a destination, and is nearest in time.
    Optional<NodeId> measure(
            List<String> kinds, @Nullable NodeId country, @Nullable NodeId destination, @Nullable LocalDate published) {
        List<KnownMeasure> candidates = gazetteer.measures().stream()
                .filter(measure -> country != null && country.equals(measure.country()))
                .filter(measure -> measure.kind() != null && kinds.contains(measure.kind()))
                .filter(measure -> destination == null
                        ? measure.destinations().isEmpty()
                        : measure.destinations().contains(destination))
                .filter(measure -> distance(measure, published) <= FARTHEST_DAYS)
                .sorted(Comparator.comparingLong(measure -> distance(measure, published)))
                .toList();
        boolean undated = candidates.stream().anyMatch(measure -> measure.from() == null);
        if (undated && distance(candidates.getFirst(), published) > FARTHEST_AHEAD_DAYS && candidates.size() > 1) {
            return Optional.empty();
        }
        List<NodeId> nearest = new ArrayList<>();
        candidates.stream()
                .filter(measure -> distance(measure, published) == distance(candidates.getFirst(), published))
                .forEach(measure -> nearest.add(measure.id()));
        return only(nearest);
    }

    private static Optional<NodeId> only(List<NodeId> ids) {
        Set<NodeId> distinct = ids.stream().collect(Collectors.toSet());
        return distinct.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private static long shared(KnownAgreement agreement, Set<NodeId> named) {
        return agreement.parties().stream().filter(named::contains).count();
    }

    private static boolean isBefore(KnownAgreement agreement, @Nullable LocalDate published) {
        PartialDate signed = agreement.signed();
        return signed == null || published == null || !signed.earliest().isAfter(published);
    }

    private static long distance(KnownMeasure measure, @Nullable LocalDate published) {
        PartialDate from = measure.from();
        if (from == null || published == null) {
            return DAYS_OF_UNDATED;
        }
        if (!published.isBefore(from.earliest()) && !published.isAfter(from.latest())) {
            return 0;
        }
        long ahead = ChronoUnit.DAYS.between(published, from.earliest());
        if (ahead > FARTHEST_AHEAD_DAYS) {
            return Long.MAX_VALUE;
        }
        return Math.min(
                Math.abs(ChronoUnit.DAYS.between(published, from.earliest())),
                Math.abs(ChronoUnit.DAYS.between(published, from.latest())));
    }
}
