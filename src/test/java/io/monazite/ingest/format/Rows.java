package io.monazite.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Rows for tests, and short ways to read them.
public final class Rows {

    private static final JsonMapper JSON = new JsonMapper();

    private Rows() {}

    /// One good row of each type, with as few fields as it needs; JSON written with single quotes.
    private static final Map<String, String> LEAST = Map.ofEntries(
            row("publisher", "'id':'publisher:p1','name':'A daily'"),
            row("article", "'id':'article:a1','title':'A title'"),
            row("country", "'id':'country:JP','name':'Japan'" + source()),
            row("company", "'id':'company:irel','name':'IREL'" + source()),
            row("deposit", "'id':'deposit:mount-weld','name':'Mount Weld'" + source()),
            row("facility", "'id':'facility:kalgoorlie','name':'Kalgoorlie'" + source()),
            row("material", "'id':'material:ndpr-oxide','name':'NdPr oxide'" + source()),
            row("agreement", "'id':'agreement:in-jp-2012','name':'India and Japan'" + source()),
            row("measure", "'id':'measure:in-2025','name':'A request'" + source()),
            row(
                    "supply",
                    "'supplier':'company:irel','buyer':'country:JP','material':'material:ndpr-oxide',"
                            + "'period':'2024','status':'SHIPPED'" + source()),
            row(
                    "production",
                    "'party':'company:irel','material':'material:ndpr-oxide','period':'FY2024-25/IN'" + source()),
            row("intake", "'party':'country:JP','material':'material:ndpr-oxide','period':'per-year'" + source()),
            row("capacity", "'facility':'facility:kalgoorlie','material':'material:ndpr-oxide'" + source()),
            row(
                    "reserve",
                    "'of':'deposit:mount-weld','material':'material:ndpr-oxide','category':'RESOURCE'" + source()),
            row(
                    "share",
                    "'parties':['country:JP'],'material':'material:ndpr-oxide','stage':'MINING','period':'2024'"
                            + source()),
            row("ownership", "'owner':'country:JP','asset':'company:irel'" + source()),
            row("operation", "'operator':'company:irel','asset':'facility:kalgoorlie'" + source()),
            row("location", "'entity':'company:irel','country':'country:JP'" + source()),
            row("participation", "'party':'country:JP','agreement':'agreement:in-jp-2012'" + source()),
            row("agreementTerm", "'agreement':'agreement:in-jp-2012','term':'PRICE'" + source()),
            row("agreementStatus", "'agreement':'agreement:in-jp-2012','status':'IN_FORCE'" + source()),
            row("measureTerm", "'measure':'measure:in-2025','term':'QUOTA'" + source()),
            row("measureStatus", "'measure':'measure:in-2025','status':'REQUESTED'" + source()),
            row("scope", "'measure':'measure:in-2025','destination':'country:JP'" + source()),
            row("conversion", "'input':'material:ndpr-oxide','output':'material:ndpr-metal'" + source()),
            row("event", "'subject':'company:irel','kind':'STOP','date':'2025-06'" + source()),
            row("indicator", "'country':'country:JP','rating':'WGI','period':'2023'" + source()),
            row("retraction", "'claims':['claim:c1']" + source()));

    private static Map.Entry<String, String> row(String type, String fields) {
        return Map.entry(type, "{'type':'%s',%s}".formatted(type, fields).replace('\'', '"'));
    }

    private static String source() {
        return ",'source':'article:a1'";
    }

    /// A good row of a type, with as few fields as it needs.
    static String least(String type) {
        return Objects.requireNonNull(LEAST.get(type), type);
    }

    /// The least row of a type with some fields added or changed.
    ///
    /// @param fields as JSON with single quotes: `'tonnes':1000`
    static String with(String type, String fields) {
        try {
            Map<String, Object> row = JSON.readerForMapOf(Object.class).readValue(least(type));
            row.putAll(JSON.readerForMapOf(Object.class).readValue("{%s}".formatted(fields.replace('\'', '"'))));
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }

    /// Reads all rows of a text.
    public static List<RowReader.Outcome> ndjson(String text) {
        return all(new NdjsonReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    static List<RowReader.Outcome> csv(String type, String text) {
        return all(new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type));
    }

    static List<RowReader.Outcome> all(RowReader reader) {
        try {
            List<RowReader.Outcome> outcomes = new ArrayList<>();
            for (RowReader.Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                outcomes.add(outcome);
            }
            return outcomes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Row accepted(String json) {
        return switch (NdjsonReader.read(1, json)) {
            case RowReader.Accepted(Row row, String same) -> row;
            case RowReader.Known known -> throw new AssertionError(json + " is not known to a reader");
            case RowReader.Refused refused -> throw new AssertionError(json + " was refused: " + refused.failures());
        };
    }

    static List<Failure> failures(String json) {
        return switch (NdjsonReader.read(7, json)) {
            case RowReader.Accepted accepted -> throw new AssertionError(json + " was accepted");
            case RowReader.Known known -> throw new AssertionError(json + " is not known to a reader");
            case RowReader.Refused refused -> refused.failures();
        };
    }
}
