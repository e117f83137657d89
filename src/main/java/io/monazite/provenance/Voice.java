package io.monazite.provenance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.PartialDate;

/// A claim that speaks for itself in a reading: no copy of another claim about the same fact.
///
/// @param claim what it says
/// @param agreeing how many independent origins say the same
record Voice(Claim claim, long agreeing) {

    private static final Comparator<Voice> KIND = Comparator.comparingInt(Voice::rankOfKind);
    private static final Comparator<Voice> RECENT =
            Comparator.comparing(Voice::published).reversed();
    private static final Comparator<Voice> AGREED =
            Comparator.comparingLong(Voice::agreeing).reversed();
    private static final Comparator<Voice> ID = Comparator.comparing(voice -> voice.claim.id());

    /// Strongest first: kind of source, then the more recent, then more origins that agree, then id.
    static final Comparator<Voice> STRONGEST_FIRST =
            KIND.thenComparing(RECENT).thenComparing(AGREED).thenComparing(ID);

    /// The voices of all claims that copy no other of them.
    static List<Voice> of(List<Claim> claims) {
        Set<String> present =
                claims.stream().map(claim -> claim.id().toString()).collect(Collectors.toSet());
        List<Claim> speaking = claims.stream()
                .filter(claim -> claim.repeated().noneMatch(other -> present.contains(other.toString())))
                .toList();
        return speaking.stream()
                .map(claim -> new Voice(
                        claim,
                        originsOf(speaking.stream().filter(claim::saysTheSameAs))
                                .size()))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /// The articles at the roots of some claims: as many as there are independent origins.
    static Set<String> originsOf(Stream<Claim> claims) {
        return claims.flatMap(claim -> claim.origins().stream())
                .map(origin -> origin.article().toString())
                .collect(Collectors.toSet());
    }

    /// What tells this voice from a weaker one.
    Reading.Preference over(Voice weaker) {
        if (KIND.compare(this, weaker) != 0) {
            return Reading.Preference.STRONGER_KIND_OF_SOURCE;
        }
        if (RECENT.compare(this, weaker) != 0) {
            return Reading.Preference.MORE_RECENT;
        }
        return AGREED.compare(this, weaker) != 0 ? Reading.Preference.MORE_ORIGINS : Reading.Preference.ORDER_OF_IDS;
    }

    /// A chain is as strong as its weakest link: a claim computed from several ranks with the weakest of them.
    /// Datasets and government sources rank equal.
    private int rankOfKind() {
        return claim.origins().stream()
                .mapToInt(origin -> rank(origin.kind()))
                .max()
                .orElseThrow();
    }

    private static int rank(SourceKind kind) {
        return switch (kind) {
            case DATASET, GOVERNMENT -> 0;
            case FILING -> 1;
            case REPORT -> 2;
            case ARTICLE -> 3;
        };
    }

    /// The day on which the youngest origin was published at the latest; the beginning of time where none is dated.
    private LocalDate published() {
        return claim.origins().stream()
                .map(origin -> latest(origin.published()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate latest(@Nullable PartialDate date) {
        return date == null ? LocalDate.MIN : date.latest();
    }
}
