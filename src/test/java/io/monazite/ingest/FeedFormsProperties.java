package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.monazite.ingest.comtrade.ComtradeForm;
import io.monazite.ingest.ftm.FollowTheMoneyForm;
import io.monazite.ingest.gleif.EntitiesForm;
import io.monazite.ingest.gleif.ParentsForm;
import io.monazite.ingest.news.FeedOfNewsForm;
import io.monazite.ingest.news.PageForm;
import io.monazite.ingest.usgs.OccurrencesForm;
import io.monazite.ingest.usgs.SummariesForm;
import io.monazite.testsupport.FeedTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever a source sends, a form makes rows of it, refuses what it cannot read, or says that it is no such feed.
class FeedFormsProperties {

    private static final List<Sample> SAMPLES = List.of(
            new Sample(new SummariesForm(), "mcs2024-raree_world.csv"),
            new Sample(new SummariesForm(), "MCS2025_World_Data.csv"),
            new Sample(new SummariesForm(), "MCS2026_Commodities_Data.csv"),
            new Sample(new OccurrencesForm(), "usgs-ree.csv"),
            new Sample(new ComtradeForm(), "comtrade.json"),
            new Sample(new EntitiesForm(), "gleif-level1.csv"),
            new Sample(new EntitiesForm(), "gleif-level1.json"),
            new Sample(new EntitiesForm(), "gleif-api.json"),
            new Sample(new ParentsForm(), "gleif-level2.csv"),
            new Sample(new FollowTheMoneyForm(), "ftm.json"),
            new Sample(new FeedOfNewsForm((content, rows) -> (line, sent) -> false), "rss.xml"),
            new Sample(new FeedOfNewsForm((content, rows) -> (line, sent) -> false), "atom.xml"),
            new Sample(new PageForm(), "page.html"));

    private record Sample(FeedForm form, String name) {}

    @Property
    void anyBytes(@ForAll @IntRange(max = 12) int which, @ForAll @Size(max = 300) byte[] bytes) {
        Sample sample = SAMPLES.get(which);
        read(sample, bytes);
    }

    /// Bytes of real feeds that were changed, cut out or doubled on the way.
    @Property
    void garbledFeeds(
            @ForAll @IntRange(max = 12) int which,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @Size(max = 6) byte[] instead) {
        Sample sample = SAMPLES.get(which);
        byte[] bytes = FeedTrial.sample(sample.name());
        int begin = place % bytes.length;
        int end = Math.min(bytes.length, begin + length);
        byte[] garbled = new byte[bytes.length - (end - begin) + instead.length];
        System.arraycopy(bytes, 0, garbled, 0, begin);
        System.arraycopy(instead, 0, garbled, begin, instead.length);
        System.arraycopy(bytes, end, garbled, begin + instead.length, bytes.length - end);
        read(sample, garbled);
    }

    private static void read(Sample sample, byte[] bytes) {
        try {
            FeedTrial trial = FeedTrial.of(sample.form(), sample.name(), bytes, Map.of());
            assertThat(trial.wrong()).allSatisfy(refused -> assertThat(refused).hasNoNullFieldsOrProperties());
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
