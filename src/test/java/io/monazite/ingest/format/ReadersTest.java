package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lines, records, encodings: what stands around the fields.
class ReadersTest {

    private static final String HEADER = "supplier,buyer,material,period,status,source";
    private static final String CELLS = "company:irel,country:JP,material:ndpr-oxide,2024,SHIPPED,article:a1";

    @Test
    void csvSaysTheSameAsJson() {
        assertSame(
                "supply",
                HEADER + ",tonnes,copiedFrom,note,worded\n" + CELLS
                        + ",1000,"
                        + "claim:c1; claim:c2,\"a \"\"b\"\",\nc\",=1+1\n",
                Rows.with(
                        "supply",
                        "'tonnes':1000,'copiedFrom':['claim:c1','claim:c2'],"
                                + "'note':'a \\\"b\\\",\\nc','worded':'=1+1'"));
        assertSame(
                "supply",
                HEADER + ",tonnes.low,tonnes.best,tonnes.high\r\n" + CELLS + ",1,,3\r\n",
                Rows.with("supply", "'tonnes':{'low':1,'high':3}"));
        assertSame("supply", HEADER + ",tonnes.low,tonnes\n" + CELLS + ",,5", Rows.with("supply", "'tonnes':5"));
        assertSame(
                "ownership",
                "owner,asset,control,source,from\ncountry:JP,company:irel,true,article:a1,\n",
                Rows.with("ownership", "'control':true"));
        assertSame(
                "country",
                "\ufeffid,name,numeric,source\ncountry:JP,Japan,392,article:a1\n",
                Rows.with("country", "'numeric':'392'"));
    }

    @Test
    void csvNamesTheLineOnWhichARecordBegins() {
        List<RowReader.Outcome> outcomes = Rows.csv(
                "supply", HEADER + ",note,tonnes\n" + CELLS + ",\"two\nlines\",1\n\n" + CELLS + ",,x\n" + CELLS + "\n");
        assertThat(outcomes.get(0)).isInstanceOf(RowReader.Accepted.class);
        assertRefused(outcomes.get(1), 5, "tonnes", FailureCode.BAD_VALUE);
        assertRefused(outcomes.get(2), 6, null, FailureCode.BAD_CSV);
    }

    @Test
    void aWrongHeaderIsTheOneFailureOfAFile() {
        List<RowReader.Outcome> outcomes = Rows.csv("supply", HEADER + ",tons\n" + CELLS + ",5\n");
        assertThat(outcomes).hasSize(1);
        assertRefused(outcomes.getFirst(), 1, "tons", FailureCode.UNKNOWN_FIELD);
        assertRefused(Rows.csv("suply", HEADER + "\n" + CELLS).getFirst(), 1, "type", FailureCode.UNKNOWN_TYPE);
        assertRefused(Rows.csv("supply", HEADER + ",status\n").getFirst(), 1, "status", FailureCode.BAD_CSV);
        assertThat(Rows.csv("supply", "")).isEmpty();
    }

    @Test
    void anOpenQuotationMarkIsToldWithoutHarm() {
        assertRefused(
                Rows.csv("supply", HEADER + ",note\n" + CELLS + ",\"open\n").getFirst(), 2, null, FailureCode.BAD_CSV);
    }

    @Test
    void jsonIsReadStrictly() {
        assertRefused(
                Rows.ndjson("{\"type\":\"supply\",\"type\":\"supply\"}").getFirst(), 1, null, FailureCode.BAD_JSON);
        assertRefused(Rows.ndjson("\n[1]").getFirst(), 2, null, FailureCode.BAD_JSON);
        assertRefused(Rows.ndjson("{\"type\":").getFirst(), 1, null, FailureCode.BAD_JSON);
        assertRefused(Rows.ndjson("{} {}").getFirst(), 1, null, FailureCode.BAD_JSON);
        assertRefused(Rows.ndjson("NaN").getFirst(), 1, null, FailureCode.BAD_JSON);
        assertThat(Rows.ndjson("")).isEmpty();
    }

    @Test
    void oneBadLineDoesNotHideTheNext() {
        String good = Rows.least("supply");
        List<RowReader.Outcome> outcomes =
                Rows.ndjson("\ufeff" + good + "\r\n" + "x".repeat(RecordSplitter.LONGEST + 1) + "\n" + good);
        assertThat(outcomes.get(0)).isInstanceOf(RowReader.Accepted.class);
        assertRefused(outcomes.get(1), 2, null, FailureCode.ROW_TOO_LONG);
        assertThat(outcomes.get(2)).isInstanceOf(RowReader.Accepted.class);
    }

    /// A sender may be slow: what it has sent is taken before more is waited for.
    @Test
    void whatHasComeIsHandedOnBeforeMoreIsWaitedFor() throws IOException {
        byte[] come = (Rows.least("supply") + "\n" + Rows.least("country") + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("nothing more has come");
            }
        };
        RowReader reader = new NdjsonReader(new SequenceInputStream(new ByteArrayInputStream(come), silent));
        assertThat(reader.next()).isInstanceOf(RowReader.Accepted.class);
        assertThat(reader.next()).isInstanceOf(RowReader.Accepted.class);
        assertThatThrownBy(reader::next).hasMessage("nothing more has come");
    }

    /// More rows than are read ahead, and than fit in what is read at once.
    @Test
    void manyRowsStayInTheirOrder() {
        List<String> lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> i % 7 == 0
                        ? "x".repeat(i)
                        : "{\"type\":\"publisher\",\"id\":\"publisher:p%d\",\"name\":\"P\"}".formatted(i))
                .toList();
        List<RowReader.Outcome> outcomes = Rows.ndjson(String.join("\n", lines));
        assertThat(outcomes).hasSameSizeAs(lines);
        for (int i = 1; i <= lines.size(); i++) {
            long line = i;
            assertThat(outcomes.get(i - 1))
                    .satisfiesAnyOf(
                            outcome -> assertRefused(outcome, line, null, FailureCode.BAD_JSON),
                            outcome -> assertThat(outcome)
                                    .isInstanceOfSatisfying(
                                            RowReader.Accepted.class,
                                            accepted -> assertThat(accepted.json())
                                                    .contains("publisher:p%d\"".formatted(line))));
        }
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] latin = "{\"type\":\"publisher\",\"name\":\"Société\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(
                Rows.all(new NdjsonReader(new ByteArrayInputStream(latin))).getFirst(),
                1,
                null,
                FailureCode.BAD_ENCODING);
    }

    private static void assertSame(String type, String csv, String json) {
        assertThat(Rows.csv(type, csv)).singleElement().isInstanceOfSatisfying(RowReader.Accepted.class, read -> {
            Row.OfClaim expected = (Row.OfClaim) Rows.accepted(json);
            Row.OfClaim row = (Row.OfClaim) read.row();
            assertThat(row.claim())
                    .usingRecursiveComparison()
                    .ignoringFields("line")
                    .isEqualTo(expected.claim());
            assertThat(row.references()).isEqualTo(expected.references());
        });
    }

    private static void assertRefused(RowReader.Outcome outcome, long line, @Nullable String field, FailureCode code) {
        assertThat(outcome).isInstanceOfSatisfying(RowReader.Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.failures().getFirst().field()).isEqualTo(field);
            assertThat(refused.failures().getFirst().code()).isEqualTo(code);
            assertThat(refused.failures().getFirst().reason()).isNotBlank();
        });
    }
}
