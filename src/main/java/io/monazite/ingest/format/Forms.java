package io.monazite.ingest.format;

import java.net.URI;

import io.monazite.domain.Lei;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Period;

/// The forms that values have in several types of rows.
final class Forms {

    static final FieldType NAME = TextType.free(300);
    static final FieldType NOTE = TextType.free(500);
    static final FieldType TEXT = TextType.free(2_000);

    static final FieldType DATE = TextType.of(
            "[12]\\d{3}(?:-\\d{2}(?:-\\d{2})?)?",
            "a date such as 2025, 2025-06 or 2025-06-14",
            text -> PartialDate.parse(text).text());

    static final FieldType PERIOD = TextType.of(
            "per-year|[12]\\d{3}(?:-H[12]|-Q[1-4]|-\\d{2})?|[12]\\d{3}(?:-\\d{2})?/[12]\\d{3}(?:-\\d{2})?"
                    + "|FY[12]\\d{3}-\\d{2}/[A-Z]{2}",
            "a period such as 2024, 2024-H1, 2024-Q3, 2024-07, 2025-01/2025-07, 2017/2024, FY2024-25/IN or per-year",
            text -> Period.parse(text).text());

    static final FieldType URL = new TextType(
            2_000, null, "uri", "a web address such as https://example.org/article", Forms::webAddress, false);

    static final FieldType LEI = TextType.of(
            "[0-9A-Z]{18}[0-9]{2}",
            "a Legal Entity Identifier of 20 characters (ISO 17442)", text -> new Lei(text).code());

    static final FieldType WIKIDATA = TextType.of("Q[1-9]\\d{0,10}", "the id of a Wikidata item, such as Q42");

    static final FieldType HS = TextType.of("\\d{6}", "a code of six digits (HS 2022), such as 284690");
    static final FieldType ALPHA3 = TextType.of("[A-Z]{3}", "a code of three letters (ISO 3166-1 alpha-3)");
    static final FieldType NUMERIC = TextType.of("\\d{3}", "a code of three digits (ISO 3166-1 numeric), as text");
    static final FieldType LANGUAGE = TextType.of("[a-z]{2,3}", "a language code such as en or ja (ISO 639)");
    static final FieldType ELEMENT = TextType.of("[A-Z][a-z]?", "the symbol of a chemical element, such as Nd");

    static final FieldType COUNTRY = IdType.of(NodeKind.COUNTRY);
    static final FieldType PARTY = IdType.of(NodeKind.COMPANY, NodeKind.COUNTRY);
    static final FieldType MATERIAL = IdType.of(NodeKind.MATERIAL);
    static final FieldType AGREEMENT = IdType.of(NodeKind.AGREEMENT);
    static final FieldType MEASURE = IdType.of(NodeKind.MEASURE);
    static final FieldType ARTICLE = IdType.of(NodeKind.ARTICLE);
    static final FieldType CLAIM = IdType.of(NodeKind.CLAIM);

    private Forms() {}

    static FieldType list(FieldType element) {
        return new ListType(element);
    }

    private static String webAddress(String text) {
        URI address = URI.create(text);
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("it is no address of the web");
        }
        return text;
    }
}
