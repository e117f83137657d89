package io.monazite.provenance;

import static io.monazite.provenance.Told.article;
import static io.monazite.provenance.Told.id;
import static io.monazite.provenance.Told.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.provenance.Reading.Preference;
import io.monazite.provenance.Reading.Reason;

/// Whose word is taken: kind of source before date, date before agreement, agreement before id.
class StrengthTest {

    @ParameterizedTest
    @CsvSource({
        "DATASET,    FILING",
        "GOVERNMENT, FILING",
        "FILING,     REPORT",
        "REPORT,     ARTICLE",
        "DATASET,    ARTICLE",
    })
    void theKindOfSourceComesFirst(SourceKind stronger, SourceKind weaker) {
        Reading reading = read(
                in(weaker, "a", "2026").tonnes(1).claim(),
                in(weaker, "b", "2026").tonnes(1).claim(),
                in(stronger, "z", null).tonnes(2).claim());
        expect(reading, "z", Preference.STRONGER_KIND_OF_SOURCE);
        assertThat(reading.setAside())
                .extracting(Reading.SetAside::reason)
                .containsExactly(Reason.WEAKER_KIND_OF_SOURCE, Reason.WEAKER_KIND_OF_SOURCE);
    }

    @Test
    void datasetsAndGovernmentsAreEqual() {
        Claim dataset = in(SourceKind.DATASET, "a", "2024").claim();
        Claim government = in(SourceKind.GOVERNMENT, "b", "2025").claim();
        expect(read(dataset, government), "b", Preference.MORE_RECENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-14, 2025-06-13",
        "2025-06,    2025-06-29",
        "2025,       2025-11",
        "2025,       2024-12-31",
        "1900,       ",
    })
    void thenTheMoreRecentAndTheUndatedLast(String later, @Nullable String earlier) {
        Reading reading = read(
                in(SourceKind.REPORT, "a", earlier).tonnes(1).claim(),
                in(SourceKind.REPORT, "b", earlier).tonnes(1).claim(),
                in(SourceKind.REPORT, "z", later).tonnes(2).claim());
        expect(reading, "z", Preference.MORE_RECENT);
        assertThat(reading.setAside())
                .extracting(Reading.SetAside::reason)
                .containsExactly(Reason.LESS_RECENT, Reason.LESS_RECENT);
    }

    @Test
    void aYearMayMeanItsLastDay() {
        Claim year = in(SourceKind.REPORT, "z", "2025").claim();
        Claim december = in(SourceKind.REPORT, "a", "2025-12-31").claim();
        expect(read(year, december), "a", Preference.ORDER_OF_IDS);
    }

    @Test
    void thenTheMoreOriginsThatAgree() {
        Reading reading = read(
                article("a").tonnes(1).claim(),
                article("y").tonnes(2).claim(),
                article("z").tonnes(2).claim());
        assertThat(reading.preferred()).isEqualTo(id("y"));
        assertThat(reading.setAside())
                .containsExactly(
                        new Reading.SetAside(id("a"), Reason.FEWER_ORIGINS),
                        new Reading.SetAside(id("z"), Reason.ORDER_OF_IDS));
    }

    @Test
    void agreementIsTheReasonWhenTheNextStrongestHasLess() {
        Claim counted = article("m").tonnes(2).claim();
        Claim reckoned = article("z")
                .tonnes(3)
                .computedFrom(article("x").claim(), article("y").claim())
                .claim();
        expect(read(counted, reckoned), "z", Preference.MORE_ORIGINS);
    }

    @Test
    void aSourceDoesNotAgreeWithItself() {
        Reading reading = read(
                article("a").tonnes(1).claim(),
                article("z").named("y1").tonnes(2).claim(),
                article("z").named("y2").tonnes(2).claim());
        expect(reading, "a", Preference.ORDER_OF_IDS);
    }

    @Test
    void copiesDoNotMakeStronger() {
        Claim root = article("z").tonnes(2).claim();
        Reading reading = read(
                article("a").tonnes(1).claim(),
                root,
                article("b").tonnes(2).copying(root).claim(),
                article("c").tonnes(2).copying(root).claim());
        expect(reading, "a", Preference.ORDER_OF_IDS);
    }

    @Test
    void inTheEndTheOrderOfIds() {
        Reading reading =
                read(article("b").tonnes(2).claim(), article("a").tonnes(1).claim());
        expect(reading, "a", Preference.ORDER_OF_IDS);
        assertThat(reading.setAside()).containsExactly(new Reading.SetAside(id("b"), Reason.ORDER_OF_IDS));
    }

    private static void expect(Reading reading, String preferred, Preference why) {
        assertThat(reading.preferred()).isEqualTo(id(preferred));
        assertThat(reading.why()).isEqualTo(why);
    }

    private static Reading read(Claim... claims) {
        return Reading.of(List.of(claims)).orElseThrow();
    }
}
