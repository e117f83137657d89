package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.monazite.graph.Archive;
import io.quarkus.test.junit.QuarkusTest;

/// What repeats a source that is not given on is not given on either, also where that source itself repeats another.
@QuarkusTest
class WithheldSourcesIT {

    private static final String ROWS = """
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

    /// The same of further years.
    private static final String PRINTED = """
            {"type":"ownership","owner":"company:a","asset":"company:b","percentage":30,"source":"article:paper",\
            "from":"20%1$02d","claim":"claim:printed-%1$d","copiedFrom":["claim:wired"]}
            """;

    @Inject
    Exported exported;

    @Inject
    Archive archive;

    @ParameterizedTest
    @EnumSource
    void areInNoFormByWayOfOthers(Form form) throws InterruptedException {
        exported.alone(Exported.SOURCES + ROWS);
        assertThat(exported.without("closed", form))
                .contains("claim:filed")
                .doesNotContain("claim:wired", "claim:printed");
    }

    /// What repeats a repetition is looked up, and not each claim by itself.
    @Test
    void areLookedUpForManyClaimsAtOnce() throws InterruptedException {
        exported.alone(Exported.SOURCES
                + ROWS
                + IntStream.range(0, 20).mapToObj(PRINTED::formatted).collect(Collectors.joining()));
        AtomicInteger asked = new AtomicInteger();
        Archive counted = (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("claims") && method.getParameterCount() == 3) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(archive, arguments);
                });
        assertThat(exported.without("closed", Form.GRAPHML, counted)).doesNotContain("claim:wired", "claim:printed");
        assertThat(asked).hasValue(1);
    }
}
