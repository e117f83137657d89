package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.monazite.graph.Archive;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.quarkus.test.junit.QuarkusTest;

/// What repeats a source that is not given on is not given on either, also where that source itself repeats another.
@QuarkusTest
class WithheldSourcesIT {

    private static final String ROWS = """
            {"type":"publisher","id":"publisher:p","name":"P"}
            {"type":"article","id":"article:filing","title":"A","publisher":"publisher:p",\
            "published":"2026-01-02","kind":"FILING"}
            {"type":"article","id":"article:wire","title":"B","publisher":"publisher:p",\
            "published":"2026-01-03","kind":"ARTICLE",\
            "licence":"closed"}
            {"type":"article","id":"article:paper","title":"C","publisher":"publisher:p",\
            "published":"2026-01-04","kind":"ARTICLE"}
            {"type":"company","id":"company:a","name":"A","source":"article:filing"}
            {"type":"company","id":"company:b","name":"B","source":"article:filing"}
            {"type":"ownership","owner":"company:a","asset":"company:b","percentage":30,"source":"article:filing",\
            "claim":"claim:filed"}
            {"type":"ownership","owner":"company:a","asset":"company:b","percentage":30,"source":"article:wire",\
            "claim":"claim:wired","copiedFrom":["claim:filed"]}
            {"type":"ownership","owner":"company:a","asset":"company:b","percentage":30,"source":"article:paper",\
            "claim":"claim:printed","copiedFrom":["claim:wired"]}
            """;

    @Inject
    Exported exported;

    @Inject
    SupplyGraph graph;

    @Inject
    Archive archive;

    @ParameterizedTest
    @EnumSource
    void areInNoFormByWayOfOthers(Form form) throws InterruptedException {
        exported.alone(ROWS);
        Licences licences = new Licences(archive, Optional.of(List.of("closed")), Optional.empty());
        Exports exports = new Exports(graph, archive, licences, 20_000);
        Version version = graph.version();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.whole(version, exports.terms(version)), form, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("claim:filed")
                .doesNotContain("claim:wired", "claim:printed");
    }
}
