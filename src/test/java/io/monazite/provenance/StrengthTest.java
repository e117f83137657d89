package io.monazite.provenance;

import static io.monazite.provenance.ReadingTest.read;
import static io.monazite.provenance.ReadingTest.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.provenance.Reading.Preference;
import io.monazite.provenance.Reading.Reason;

/// Whose word is taken: kind of source, then the more recent, then the more origins that agree, then the order of ids.
class StrengthTest {

    @ParameterizedTest
    @CsvSource({
        "DATASET, FILING",
        "GOVERNMENT, FILING",
        "FILING, REPORT",
        "REPORT, ARTICLE",
    })
    void theStrongerKindOfSource(SourceKind strong, SourceKind weak) {
        Reading reading = read(
                Said.by("a").in(weak).on("2025").tonnes(1).claim(),
                Said.by("b").in(weak).on("2025").tonnes(1).claim(),
                Said.by("z").in(strong).on("2001").tonnes(2).claim());
        assertThat(reading.preferred()).isEqualTo(Said.id("z"));
        assertThat(reading.why()).isEqualTo(Preference.STRONGER_KIND_OF_SOURCE);
        assertThat(reason(reading, "a")).isEqualTo(Reason.WEAKER_KIND_OF_SOURCE);
    }

    @Test
    void aDatasetIsAsStrongAsAGovernment() {
        Claim dataset = Said.by("a").in(SourceKind.DATASET).on("2024").tonnes(1).claim();
        Claim government =
                Said.by("b").in(SourceKind.GOVERNMENT).on("2025").tonnes(2).claim();
        assertThat(read(dataset, government).preferred()).isEqualTo(Said.id("b"));
        assertThat(read(dataset, government).why()).isEqualTo(Preference.MORE_RECENT);
    }

    @Test
    void thenTheMoreRecentAndTheUndatedLast() {
        Claim undated = Said.by("a").tonnes(1).claim();
        Claim old = Said.by("b").on("2011-03").tonnes(2).claim();
        Claim recent = Said.by("c").on("2025-06-14").tonnes(3).claim();
        assertThat(read(undated, old, recent).preferred()).isEqualTo(Said.id("c"));
        assertThat(read(undated, old, recent).why()).isEqualTo(Preference.MORE_RECENT);
        assertThat(read(undated, old).preferred()).isEqualTo(Said.id("b"));
        assertThat(reason(read(undated, old), "a")).isEqualTo(Reason.LESS_RECENT);
    }

    @Test
    void thenMoreOriginsThatAgree() {
        Claim alone = Said.by("a").tonnes(1).claim();
        Claim one = Said.by("b").tonnes(2).claim();
        Claim two = Said.by("c").tonnes(2).claim();
        Reading reading = read(alone, one, two);
        assertThat(reading.preferred()).isEqualTo(Said.id("b"));
        assertThat(reason(reading, "a")).isEqualTo(Reason.FEWER_ORIGINS);
        assertThat(reading.why()).isEqualTo(Preference.ORDER_OF_IDS);
        assertThat(reason(reading, "c")).isEqualTo(Reason.ORDER_OF_IDS);
        assertThat(read(alone, one).why()).isEqualTo(Preference.ORDER_OF_IDS);
    }

    @Test
    void copiesDoNotMakeAnOriginAgreed() {
        Claim alone = Said.by("z").tonnes(1).claim();
        Claim copied = Said.by("zz").tonnes(2).claim();
        Claim copy = Said.by("y").tonnes(2).copying(copied).claim();
        Claim other = Said.by("x").tonnes(2).copying(copied).claim();
        assertThat(read(alone, copied, copy, other).preferred()).isEqualTo(Said.id("z"));
    }

    @Test
    void anArticleDoesNotAgreeWithItself() {
        Claim alone = Said.by("a").tonnes(1).claim();
        Claim once = Said.by("b").in("paper").tonnes(2).claim();
        Claim again = Said.by("c").in("paper").tonnes(2).claim();
        assertThat(read(alone, once, again).preferred()).isEqualTo(Said.id("a"));
    }

    @Test
    void theStrongestAlsoDecidesWhatIsNoQuantity() {
        Reading reading = read(
                Said.by("a")
                        .on("2020")
                        .stating("status", "ANNOUNCED")
                        .stating("from", "2020")
                        .claim(),
                Said.by("b").on("2025").stating("status", "IN_FORCE").claim(),
                Said.by("c").on("2019").stating("status", "ANNOUNCED").claim());
        assertThat(reading.stated()).containsOnly(Map.entry("status", "IN_FORCE"), Map.entry("from", "2020"));
        assertThat(reading.rivals()).containsOnlyKeys("status");
        assertThat(reading.rivals().get("status")).containsExactly("ANNOUNCED");
    }
}
