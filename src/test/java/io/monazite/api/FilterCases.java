package io.monazite.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Filters of lists of the bundled data, each with what it means.
final class FilterCases {

    /// A filter of a list, and what it means.
    record Case(String list, String filter, Predicate<Shown> meaning) {
        @Override
        public String toString() {
            return list + "(filter: " + filter + ")";
        }
    }

    private FilterCases() {}

    static List<Case> supplies() {
        Predicate<Shown> toJapan =
                flow -> flow.is("buyer.id", "country:JP") || flow.is("buyer.country.id", "country:JP");
        Predicate<Shown> ofNdpr = flow -> Stream.of("material.id", "material.parent.id", "material.parent.parent.id")
                .anyMatch(path -> flow.is(path, "material:ndpr"));
        Predicate<Shown> heavy = flow -> flow.isAtLeast("tonnes.low", 1000);
        return List.of(
                flows("{supplier: \"country:CN\"}", flow -> flow.is("supplier.id", "country:CN")),
                flows("{buyer: \"country:JP\"}", flow -> flow.is("buyer.id", "country:JP")),
                flows(
                        "{supplierIn: [\"IN\"]}",
                        flow -> flow.is("supplier.country.id", "country:IN") || flow.is("supplier.id", "country:IN")),
                flows("{buyerIn: [\"country:JP\"]}", toJapan),
                flows("{material: \"material:rare-earths\"}", flow -> flow.is("material.id", "material:rare-earths")),
                flows("{materialIn: [\"material:ndpr\"]}", ofNdpr),
                flows("{stage: SEPARATION}", flow -> flow.is("material.stage", "SEPARATION")),
                flows("{status: [SHIPPED]}", flow -> tells(flow, "SHIPPED")),
                flows("{status: [REPORTED, PLANNED]}", flow -> tells(flow, "REPORTED") || tells(flow, "PLANNED")),
                flows("{statusClass: COMMITTED}", flow -> flow.is("statusClass", "COMMITTED")),
                flows("{period: \"2024\"}", flow -> flow.is("period", "2024")),
                flows("{basis: REO}", flow -> flow.is("basis", "REO")),
                flows(
                        "{validIn: {from: \"2023-06-01\", to: \"2024-03-31\"}}",
                        flow -> flow.at("validFrom") != null
                                && flow.text("validFrom").compareTo("2024-03-31") <= 0
                                && (flow.at("validTo") == null
                                        || flow.text("validTo").compareTo("2023-06-01") >= 0)),
                flows("{tonnes: {min: 1000}}", heavy),
                flows("{tonnes: {max: 1000}}", flow -> flow.isAtMost("tonnes.high", 1000)),
                flows(
                        "{tonnes: {min: 100, max: 5000}}",
                        flow -> flow.isAtLeast("tonnes.low", 100) && flow.isAtMost("tonnes.high", 5000)),
                flows("{tonnesKnown: false}", flow -> flow.at("tonnes") == null),
                flows("{disputed: true}", flow -> flow.is("evidence.disputed", "true")),
                flows("{disputed: false}", flow -> flow.is("evidence.disputed", "false")),
                flows("{and: [{buyerIn: [\"JP\"]}, {tonnes: {min: 1000}}]}", toJapan.and(heavy)),
                flows("{or: [{materialIn: [\"material:ndpr\"]}, {tonnes: {min: 1000}}]}", ofNdpr.or(heavy)),
                flows("{not: {tonnes: {min: 1000}}}", heavy.negate()),
                flows(
                        "{buyerIn: [\"JP\"], not: {or: [{tonnes: {min: 1000}}, {basis: GROSS}]}}",
                        toJapan.and(heavy.or(flow -> flow.is("basis", "GROSS")).negate())));
    }

    static List<Case> entities() {
        Predicate<Shown> inJapan = node -> node.is("country.id", "country:JP");
        return List.of(
                new Case(
                        "companies",
                        "{text: \"toyot\"}",
                        company -> company.text("name").toLowerCase(Locale.ROOT).contains("toyot")
                                || company.text("aliases")
                                        .toLowerCase(Locale.ROOT)
                                        .contains("toyot")
                                || company.text("id").contains("toyot")),
                new Case("companies", "{country: \"JP\"}", inJapan),
                new Case("companies", "{country: \"country:JP\"}", inJapan),
                new Case(
                        "companies",
                        "{countryIn: [\"JP\", \"IN\"]}",
                        node -> node.is("country.id", "country:JP", "country:IN")),
                new Case(
                        "companies",
                        "{ids: [\"company:irel\", \"company:trei\"]}",
                        node -> node.is("id", "company:irel", "company:trei")),
                new Case(
                        "companies",
                        "{role: MAGNET_MAKER}",
                        node -> node.text("roles").contains("MAGNET_MAKER")),
                new Case("companies", "{kind: STATE_BODY}", node -> node.is("kind", "STATE_BODY")),
                new Case(
                        "companies",
                        "{not: {or: [{country: \"JP\"}, {country: \"CN\"}]}}",
                        node -> !node.is("country.id", "country:JP", "country:CN")),
                new Case("deposits", "{country: \"IN\"}", node -> node.is("country.id", "country:IN")),
                new Case("facilities", "{stage: SEPARATION}", node -> node.is("stage", "SEPARATION")),
                new Case(
                        "facilities",
                        "{stage: SEPARATION, not: {country: \"CN\"}}",
                        node -> node.is("stage", "SEPARATION") && !node.is("country.id", "country:CN")),
                new Case("materials", "{stage: METAL}", node -> node.is("stage", "METAL")),
                new Case("countries", "{text: \"japan\"}", node -> node.is("name", "Japan")),
                new Case("countries", "{text: \"jp\"}", node -> node.is("id", "country:JP")));
    }

    static List<Case> dated() {
        Predicate<Shown> inJapan = node -> node.is("country.id", "country:JP");
        return List.of(
                new Case("agreements", "{kind: OFFTAKE}", node -> node.is("kind", "OFFTAKE")),
                new Case(
                        "agreements",
                        "{signedOn: {from: \"2025-01-01\", to: \"2025-12-31\"}}",
                        node -> node.isBetween("signed", "2025", "2025-12-31")),
                new Case(
                        "agreements",
                        "{signedOn: {to: \"2024-06-30\"}}",
                        node -> node.at("signed") != null
                                && !node.is("signed", "2024")
                                && node.text("signed").compareTo("2024-07") < 0),
                new Case(
                        "agreements",
                        "{partyIn: [\"JP\"]}",
                        node -> node.all("parties.nodes")
                                .anyMatch(party -> party.is("id", "country:JP") || inJapan.test(party))),
                new Case("agreements", "{inForceOn: \"2024-12-31\"}", node -> isInForce(node, "2024-12-31")),
                new Case("measures", "{inForceOn: \"2025-12-31\"}", node -> isInForce(node, "2025-12-31")),
                new Case("measures", "{country: \"CN\"}", node -> node.is("country.id", "country:CN")),
                new Case("measures", "{kind: EXPORT_LICENSING}", node -> node.is("kind", "EXPORT_LICENSING")),
                new Case(
                        "measures",
                        "{holdsIn: {from: \"2020-01-01\", to: \"2024-12-31\"}}",
                        node -> node.at("from") != null
                                && node.text("from").compareTo("2025") < 0
                                && (node.at("to") == null || node.text("to").compareTo("2020") >= 0)));
    }

    static List<Case> articles() {
        return List.of(
                new Case("articles", "{kind: FILING}", node -> node.is("kind", "FILING")),
                new Case(
                        "articles",
                        "{text: \"JAPAN\"}",
                        node -> node.text("title").toLowerCase(Locale.ROOT).contains("japan")),
                new Case(
                        "articles",
                        "{publishedOn: {from: \"2025-06-01\", to: \"2025-08-31\"}}",
                        node -> node.isBetween("publishedOn", "2025-06", "2025-08-31")),
                new Case(
                        "articles",
                        "{publishedOn: {from: \"2025-06-15\"}}",
                        node -> node.at("publishedOn") != null
                                && (node.text("publishedOn") + "-01-01").compareTo("2025-06-15") >= 0));
    }

    private static Case flows(String filter, Predicate<Shown> meaning) {
        return new Case("supplies", filter, meaning);
    }

    /// Whether an independent source tells a status: the one that is taken, or another.
    private static boolean tells(Shown flow, String status) {
        return flow.is("status", status)
                || flow.all("evidence.rivals")
                        .anyMatch(rival -> rival.is("field", "status")
                                && String.valueOf(rival.at("values")).contains(status));
    }

    private static boolean isInForce(Shown node, String day) {
        Object begins = node.at("from") == null ? node.at("signed") : node.at("from");
        Object ends = node.at("to");
        boolean holds = (begins == null || firstDay(begins).compareTo(day) <= 0)
                && (ends == null
                        || ends.toString()
                                        .compareTo(
                                                day.substring(0, ends.toString().length()))
                                >= 0);
        return holds
                && node.all("statuses.nodes")
                        .filter(status -> status.at("date") == null
                                || firstDay(status.text("date")).compareTo(day) <= 0)
                        .max(Comparator.comparing(
                                status -> status.at("date") == null ? "" : firstDay(status.text("date"))))
                        .filter(status -> status.is("status", "IN_FORCE"))
                        .isPresent();
    }

    private static String firstDay(Object date) {
        return (date + "-01-01").substring(0, 10);
    }
}
