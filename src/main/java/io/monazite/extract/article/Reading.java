package io.monazite.extract.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.extract.Extraction;
import io.monazite.extract.Extractor;
import io.monazite.extract.ProposedClaim;
import io.monazite.extract.Unresolved;

/// What all extractors read out of an article.
///
/// @param language by ISO 639
/// @param read whether it is in a language that is read
/// @param byExtractor what each read, in their order; what one has, later ones do not say again
/// @param firstReportedBy who had first what it tells
/// @param problems why an extractor could not do its work, by its name
record Reading(
        String language,
        boolean read,
        List<By> byExtractor,
        @Nullable String firstReportedBy,
        Map<String, String> problems) {

    static final String SAID_BEFORE = "said by an extractor before it";

    Reading {
        byExtractor = List.copyOf(byExtractor);
        problems = Map.copyOf(problems);
    }

    /// What one extractor read.
    record By(Extractor extractor, Extraction extraction) {}

    /// A claim and who read it.
    record Found(Extractor extractor, ProposedClaim claim) {}

    List<Found> claims() {
        List<Found> found = new ArrayList<>();
        byExtractor.forEach(by -> by.extraction().claims().stream()
                .filter(claim -> found.stream().noneMatch(before -> isSame(before.claim(), claim)))
                .forEach(claim -> found.add(new Found(by.extractor(), claim))));
        return found;
    }

    List<Unresolved> unresolved() {
        return byExtractor.stream()
                .flatMap(by -> by.extraction().unresolved().stream())
                .distinct()
                .toList();
    }

    /// How many claims were not taken over, by the reason.
    Map<String, Integer> dropped() {
        Map<String, Integer> dropped = new TreeMap<>();
        for (By by : byExtractor) {
            by.extraction().dropped().forEach((why, count) -> dropped.merge(why, count, Integer::sum));
        }
        int all = byExtractor.stream()
                .mapToInt(by -> by.extraction().claims().size())
                .sum();
        int again = all - claims().size();
        if (again > 0) {
            dropped.put(SAID_BEFORE, again);
        }
        return dropped;
    }

    Optional<String> first() {
        return Optional.ofNullable(firstReportedBy);
    }

    private static boolean isSame(ProposedClaim one, ProposedClaim other) {
        return one.type().equals(other.type()) && one.fields().equals(other.fields());
    }
}
