package io.monazite.ingest.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.testsupport.FeedTrial;

/// Entities of FollowTheMoney.
class FollowTheMoneyFormTest {

    private final FollowTheMoneyForm form = new FollowTheMoneyForm();

    @Test
    void companiesAndStakes() throws IOException {
        FeedTrial trial = FeedTrial.of(form, "ftm.json");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("company", "name", "aliases", "kind", "country", "lei", "ticker"))
                .containsExactly(
                        "Example Miner | [\"Ex Min\",\"Example Miner LLC\"] | COMPANY | country:RU | "
                                + "529900TESTCHILD00066 | EXM",
                        "Example Owner | - | COMPANY | - | - | -",
                        "Ministry of Mines | - | STATE_BODY | - | - | -");
        assertThat(trial.lines("company", "id"))
                .as("letters differ in case only")
                .doesNotHaveDuplicates();
        assertThat(trial.lines("ownership", "percentage", "qualifier", "from", "to", "worded"))
                .containsExactly(
                        "51.5 | - | 2019-03 | 2021-01-05 | 51.5%",
                        "{\"low\":25.0,\"high\":50.0} | BETWEEN | - | - | 25-50", "- | - | - | - | -");
        assertThat(trial.refused())
                .containsExactly(
                        "2 leiCode 529900TESTCHILD00067",
                        "4 country zz",
                        "7 startDate [long ago]",
                        "7 percentage [most]",
                        "8 owner, asset [NK-ab, NK-124], [NK-aB]",
                        "11 name ",
                        "12 line {\"id\":\"NK-10\",\"schema\":\"Company\",",
                        "13 schema ");
    }

    @Test
    void itsDataSetIsAsConfigured() throws IOException {
        FeedTrial trial = FeedTrial.of(
                form,
                "x",
                FeedTrial.sample("ftm.json"),
                Map.of(
                        "licence",
                        "CC BY-NC 4.0",
                        "publisher",
                        "Example Data",
                        "title",
                        "Sanctions",
                        "dataset",
                        "default"));
        assertThat(trial.lines("article", "id", "title", "licence", "publisher"))
                .containsExactly("article:ftm-default | Sanctions | CC BY-NC 4.0 | publisher:"
                        + trial.lines("publisher", "id").getFirst().substring("publisher:".length()));
    }
}
