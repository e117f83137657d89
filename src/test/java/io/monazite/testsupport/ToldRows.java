package io.monazite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;

/// Loads rows that tests write out, as a job would, and fails where any is refused.
@ApplicationScoped
public class ToldRows {

    private static final String ARTICLE =
            "{'type':'article','id':'article:told','title':'Told','published':'2025-01-01'}\n";

    private final LoadService loads;

    ToldRows(LoadService loads) {
        this.loads = loads;
    }

    /// @param rows of JSON, one a line
    public void load(String rows) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isEqualTo(LoadState.COMMITTED);
    }

    /// Loads rows of one article.
    ///
    /// @param rows of JSON, one a line, with ' for " and without a source
    public void ofOneArticle(String rows) {
        load((ARTICLE + rows.lines().map(ToldRows::sourced).collect(Collectors.joining("\n"))).replace('\'', '"'));
    }

    private static String sourced(String row) {
        return row.substring(0, row.lastIndexOf('}')) + ",'source':'article:told'}";
    }
}
