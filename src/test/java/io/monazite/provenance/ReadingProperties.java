package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// What holds of every reading, whatever the claims.
class ReadingProperties {

    /// What is drawn of a claim; its name is given when it is put among others.
    ///
    /// @param flags decides whether it denies, and whether it repeats the claim before it
    record Drawn(SourceKind kind, @Nullable String published, double low, double width, String status, int flags) {

        boolean copies() {
            return flags % 3 == 0;
        }

        boolean denies() {
            return flags % 5 == 0;
        }
    }

    @Property
    void theOrderOfClaimsIsIrrelevant(
            @ForAll("claims") @Size(min = 1, max = 7) List<Drawn> drawn, @ForAll Random random) {
        List<Claim> claims = claims(drawn);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(Reading.of(shuffled)).isEqualTo(Reading.of(claims));
    }

    @Property
    void oneClaimAloneNeedsNoWeighing(@ForAll("claims") @Size(1) List<Drawn> drawn) {
        Claim claim = claims(drawn).getFirst();
        assertThat(Reading.ofOnly(claim.id(), claim.stance(), claim.amount(), claim.stated()))
                .isEqualTo(Reading.of(List.of(claim)).orElseThrow());
    }

    @Property
    void everyClaimIsEitherPreferredOrSetAside(@ForAll("claims") @Size(min = 1, max = 7) List<Drawn> drawn) {
        List<Claim> claims = claims(drawn);
        Reading reading = Reading.of(claims).orElseThrow();
        assertThat(reading.setAside()).hasSize(claims.size() - 1);
        assertThat(reading.setAside()).extracting(Reading.SetAside::claim).doesNotContain(reading.preferred());
    }

    @Property
    void aCopyOfWhatIsThereChangesNothing(@ForAll("claims") @Size(min = 1, max = 7) List<Drawn> drawn) {
        List<Claim> claims = new ArrayList<>(claims(drawn));
        Reading without = Reading.of(claims).orElseThrow();
        claims.add(Told.in(SourceKind.DATASET, "a-copy", "2030")
                .tonnes(123456)
                .copying(claims.getFirst())
                .claim());
        Reading with = Reading.of(claims).orElseThrow();
        assertThat(with.amount()).isEqualTo(without.amount());
        assertThat(with.stated()).isEqualTo(without.stated());
        assertThat(with.origins()).isEqualTo(without.origins());
        assertThat(with.disputed()).isEqualTo(without.disputed());
        assertThat(with.preferred()).isEqualTo(without.preferred());
        assertThat(with.why()).isEqualTo(without.why());
    }

    @Property
    void theReadingSpansEveryFigureThatCounts(@ForAll("claims") @Size(min = 1, max = 7) List<Drawn> drawn) {
        List<Claim> claims = claims(drawn);
        Amount read = Reading.of(claims).orElseThrow().amount();
        claims.stream()
                .filter(claim -> !claim.isCopy() && claim.stance() == Stance.ASSERTS)
                .forEach(claim -> assertThat(spans(read, claim.amount())).isTrue());
    }

    @Provide
    Arbitrary<List<Drawn>> claims() {
        return Combinators.combine(
                        Arbitraries.of(SourceKind.class),
                        Arbitraries.of("2024", "2025", "2025-06").injectNull(0.2),
                        Arbitraries.of(100.0, 150.0, 200.0),
                        Arbitraries.of(0.0, 60.0),
                        Arbitraries.of("SHIPPED", "REPORTED"),
                        Arbitraries.integers().between(1, 30))
                .as(ReadingProperties::drawn)
                .list();
    }

    private static Drawn drawn(
            SourceKind kind, @Nullable String published, double low, double width, String status, int flags) {
        return new Drawn(kind, published, low, width, status, flags);
    }

    private static List<Claim> claims(List<Drawn> drawn) {
        List<Claim> claims = new ArrayList<>();
        for (Drawn each : drawn) {
            Told told = Told.in(each.kind(), "c" + claims.size(), each.published())
                    .tonnes(Told.between(each.low(), each.low(), each.low() + each.width()))
                    .says(Map.of("status", each.status()));
            told = each.denies() ? told.denies() : told;
            claims.add((each.copies() && !claims.isEmpty() ? told.copying(claims.getLast()) : told).claim());
        }
        return claims;
    }

    private static boolean spans(@Nullable Amount read, @Nullable Amount one) {
        return read != null
                && one != null
                && least(read.interval()) <= least(one.interval())
                && greatest(read.interval()) >= greatest(one.interval());
    }

    private static double least(Interval interval) {
        Double low = interval.low();
        return low == null ? Double.NEGATIVE_INFINITY : low;
    }

    private static double greatest(Interval interval) {
        Double high = interval.high();
        return high == null ? Double.POSITIVE_INFINITY : high;
    }
}
