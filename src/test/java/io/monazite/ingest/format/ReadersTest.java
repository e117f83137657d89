package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
