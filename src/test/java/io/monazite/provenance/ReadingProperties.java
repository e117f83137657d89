package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds of every set of claims: copies, computed claims, denials and gaps among them.
class ReadingProperties {

    private static final List<String> DATES = List.of("2019", "2024", "2024-06", "2025-06-14");
    private static final List<String> STATUSES = List.of("IN_FORCE", "SUSPENDED");

    @Property
    void theOrderOfTheClaimsIsNoMatter(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
        List<Claim> claims = claims(size, random);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(Reading.of(shuffled)).isEqualTo(Reading.of(claims));
    }

    @Property
    void everyClaimIsPreferredOrSetAside(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
        List<Claim> claims = claims(size, random);
        Reading reading = Reading.of(claims).orElseThrow();
        List<Object> named = new ArrayList<>(List.of(reading.preferred()));
        reading.setAside().forEach(each -> named.add(each.claim()));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        claims.stream().map(Claim::id).toList());
    }

    @Property
    void theFigureHoldsThePreferredOne(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
        List<Claim> claims = claims(size, random);
        Reading reading = Reading.of(claims).orElseThrow();
        Claim preferred = claims.stream()
                .filter(claim -> claim.id().equals(reading.preferred()))
                .findFirst()
                .orElseThrow();
        Amount said = preferred.amount();
        if (said != null && !said.interval().isUnknown() && preferred.stance() == Stance.ASSERTS) {
            Interval read = ReadingTest.figures(reading);
            assertThat(read.best()).isEqualTo(said.interval().best());
            assertThat(read.overlaps(said.interval())).isTrue();
        }
    }

    @Property
    void aCopyMoreChangesNothingButItself(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
        List<Claim> claims = claims(size, random);
        Claim root = claims.get(random.nextInt(size));
        List<Claim> more = new ArrayList<>(claims);
        more.add(Said.by("one-more")
                .in(SourceKind.DATASET)
                .tonnes(random.nextInt(9))
                .copying(root)
                .claim());
        Reading before = Reading.of(claims).orElseThrow();
        Reading after = Reading.of(more).orElseThrow();
        assertThat(after.amount()).isEqualTo(before.amount());
        assertThat(after.origins()).isEqualTo(before.origins());
        assertThat(after.disputed()).isEqualTo(before.disputed());
        assertThat(after.preferred()).isEqualTo(before.preferred());
    }

    private static List<Claim> claims(int size, Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            claims.add(claim(number, claims, random));
        }
        return claims;
    }

    private static Claim claim(int number, List<Claim> earlier, Random random) {
        Said said = Said.by("c" + random.nextInt(100) + "-" + number)
                .in("article-" + random.nextInt(4))
                .in(SourceKind.values()[random.nextInt(5)]);
        if (random.nextBoolean()) {
            said.on(DATES.get(random.nextInt(DATES.size())));
        }
        if (random.nextInt(4) > 0) {
            said.amount(interval(random), Unit.TONNE, random.nextInt(5) == 0 ? Basis.REO : Basis.GROSS);
        }
        if (random.nextInt(3) == 0) {
            said.stating("status", STATUSES.get(random.nextInt(STATUSES.size())));
        }
        if (random.nextInt(6) == 0) {
            said.denies();
        }
        return joined(said, earlier, random).claim();
    }

    private static Said joined(Said said, List<Claim> earlier, Random random) {
        if (earlier.isEmpty()) {
            return said;
        }
        Claim other = earlier.get(random.nextInt(earlier.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> said.copying(other);
            case 2 -> said.computedFrom(other);
            default -> said;
        };
    }

    private static Interval interval(Random random) {
        double low = random.nextInt(5);
        return switch (random.nextInt(4)) {
            case 0 -> Interval.moreThan(low);
            case 1 -> new Interval(low, low + 1, low + random.nextInt(3) + 1);
            case 2 -> new Interval(0.0, null, low);
            default -> Interval.exactly(low);
        };
    }
}
