package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is sent, nothing comes out but rows and refusals with a code.
class ReadersProperties {

    @Property
    void anyBytesAreReadAsNdjson(@ForAll byte[] bytes) {
        assertCoded(Rows.all(new NdjsonReader(new ByteArrayInputStream(bytes))));
    }

    @Property
    void anyBytesAreReadAsCsv(@ForAll byte[] bytes, @ForAll("types") String type) {
        assertCoded(Rows.all(new CsvReader(new ByteArrayInputStream(bytes), type)));
    }

    @Property
    void anyCellsAreReadUnderAGoodHeader(@ForAll("cells") List<String> cells) {
        String header = "supplier,buyer,material,period,status,source,tonnes,tonnes.low,copiedFrom,control\n";
        assertCoded(Rows.csv("supply", header.replace(",control", "") + String.join(",", cells) + "\n"));
    }

    @Property
    void anyValueIsReadInAnyField(@ForAll("rows") String row) {
        assertCoded(Rows.ndjson(row));
    }

    @Property
    void aCutRowIsRefusedOrBlank(@ForAll("types") String type, @ForAll int where) {
        byte[] row = Rows.LEAST.get(type).getBytes(StandardCharsets.UTF_8);
        int end = Math.floorMod(where, row.length);
        List<RowReader.Outcome> outcomes = Rows.all(new NdjsonReader(new ByteArrayInputStream(row, 0, end)));
        assertThat(outcomes).allMatch(RowReader.Refused.class::isInstance);
        assertCoded(outcomes);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(Vocabulary.names());
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of("company:irel", "country:JP", "2024", "SHIPPED", "1e999", "-0", "\"", "a;b", "=1", ""));
        return cell.list().ofSize(9);
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> field = Arbitraries.of(Vocabulary.types().stream()
                .flatMap(type -> type.names().stream())
                .distinct()
                .toList());
        return Combinators.combine(types(), field, values(2)).as((type, name, value) -> {
            String row = Rows.LEAST.get(type);
            return "%s,\"%s\":%s}".formatted(row.substring(0, row.length() - 1), name, value);
        });
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> text = Arbitraries.strings()
                .ofMaxLength(20)
                .map(value -> "\"%s\"".formatted(value.replaceAll("[\\\\\"\\p{Cntrl}]", "_")));
        Arbitrary<String> plain = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e308",
                "1e309",
                "0.1",
                "\"\"",
                "\"2024\"",
                "\"2024-13\"",
                "\"0000\"",
                "\"country:JP\"",
                "\"company:\"",
                "\":\"",
                "\"\\ud800\"",
                "99999999999999999999",
                "{\"low\":2}",
                "{\"low\":2,\"best\":1}",
                "\"FY9999-00/IN\"",
                "\"http://[\"",
                "\"2024/2023\"");
        if (depth == 0) {
            return Arbitraries.oneOf(text, plain);
        }
        Arbitrary<List<String>> list = values(depth - 1).list().ofMaxSize(3);
        return Arbitraries.oneOf(
                text,
                plain,
                list.map(values -> "[%s]".formatted(String.join(",", values))),
                list.map(ReadersProperties::object));
    }

    private static String object(List<String> values) {
        List<String> names = new ArrayList<>(List.of("low", "best", "high"));
        Collections.rotate(names, values.size());
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            fields.add("\"%s\":%s".formatted(names.get(i), values.get(i)));
        }
        return "{%s}".formatted(String.join(",", fields));
    }

    private static void assertCoded(List<RowReader.Outcome> outcomes) {
        for (RowReader.Outcome outcome : outcomes) {
            if (outcome instanceof RowReader.Refused refused) {
                assertThat(refused.failures()).isNotEmpty().allSatisfy(failure -> {
                    assertThat(failure.line()).isPositive();
                    assertThat(failure.reason()).isNotBlank();
                });
            }
        }
    }
}
