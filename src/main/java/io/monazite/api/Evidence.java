package io.monazite.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.provenance.Citation;
import io.monazite.provenance.CitedFact;
import io.monazite.provenance.Claim;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.Reading;
import io.monazite.provenance.SourcedFact;

/// What stands behind a fact or a description.
///
/// @param claims all claims that are known, by id; only where they stand, where no more is looked at
/// @param read tells what the live ones say together; asked only where somebody wants to know
record Evidence(List<? extends Citation> claims, Supplier<Reading> read) {

    /// A value that is no quantity, or values beside the one taken.
    record Values(String field, List<String> values) {

        static Values of(String field, Object value) {
            return new Values(
                    field,
                    value instanceof List<?> several
                            ? several.stream().map(Object::toString).toList()
                            : List.of(value.toString()));
        }
    }

    /// A claim with what its place in the reading is: why it was preferred, or why it was set aside.
    record Placed(Citation claim, Enum<?> why) {}

    Evidence {
        claims = claims.stream().sorted(Comparator.comparing(Citation::id)).toList();
    }

    static Evidence of(KnownFact fact) {
        return switch (fact) {
            case SourcedFact sourced -> new Evidence(sourced.claims(), sourced::reading);
            case CitedFact cited ->
                new Evidence(cited.citations(), () -> {
                    throw new IllegalStateException("what the claims about %s say was not read".formatted(cited.id()));
                });
        };
    }

    /// The evidence of some claims; empty where none of them counts any more.
    static Optional<Evidence> of(List<Claim> claims) {
        List<Claim> live = claims.stream()
                .filter(claim -> claim.record().retractedAt() == null)
                .toList();
        return Reading.of(live).map(reading -> new Evidence(claims, () -> reading));
    }

    Reading reading() {
        return read.get();
    }

    @Nullable
    Placed preferred() {
        return placed(reading().preferred(), reading().why());
    }

    List<Placed> setAside() {
        return reading().setAside().stream()
                .flatMap(aside -> Optional.ofNullable(placed(aside.claim(), aside.reason())).stream())
                .toList();
    }

    List<Values> rivals() {
        return reading().rivals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rival -> Values.of(rival.getKey(), rival.getValue()))
                .toList();
    }

    private @Nullable Placed placed(NodeId id, Enum<?> why) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(claim -> new Placed(claim, why))
                .orElse(null);
    }
}
