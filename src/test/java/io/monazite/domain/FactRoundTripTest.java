package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ids of facts are for ever: links point to them. One written example of each kind, then what is refused.
class FactRoundTripTest {

    private static final Map<String, String> SUPPLY = Map.of(
            "supplier", "company:irel",
            "buyer", "company:trei",
            "material", "material:ndpr-oxide",
            "basis", "GROSS",
            "period", "2024",
            "statusClass", "ACTUAL");

    static Stream<Map.Entry<String, FactParts>> examples() {
        return Stream.of(
                example("supply:irel/trei/ndpr-oxide/GROSS/2024/ACTUAL/-", SUPPLY),
                example(
                        "production:irel/-/ndpr-oxide/REO/FY2024-25_IN/ACTUAL",
                        "party=company:irel material=material:ndpr-oxide basis=REO period=FY2024-25/IN outlook=ACTUAL"),
                example(
                        "intake:JP/ndpr-oxide/GROSS/2024",
                        "party=country:JP material=material:ndpr-oxide basis=GROSS period=2024"),
                example(
                        "capacity:facility:osc/ndpr-oxide/OUTPUT/REO/-",
                        "facility=facility:osc material=material:ndpr-oxide side=OUTPUT basis=REO"),
                example(
                        "reserve:deposit:chavara/monazite/RESOURCE/GROSS/2023-06",
                        "of=deposit:chavara material=material:monazite category=RESOURCE basis=GROSS date=2023-06"),
                example(
                        "share:CN/magnets/MAGNET/WORLD/PRODUCTION/2024/ACTUAL",
                        "parties=country:CN material=material:magnets stage=MAGNET whole=country:WORLD "
                                + "measureOf=PRODUCTION period=2024 outlook=ACTUAL"),
                example("ownership:toyotsu/trei/2012", "owner=company:toyotsu asset=company:trei from=2012"),
                example("operation:irel/facility:osc/-", "operator=company:irel asset=facility:osc"),
                example("location:irel/IN", "entity=company:irel country=country:IN"),
                example(
                        "participation:irel/india-japan-2012",
                        "party=company:irel agreement=agreement:india-japan-2012"),
                example(
                        "agreementTerm:india-japan-2012/TONNES_PER_YEAR/ndpr-oxide/-",
                        "agreement=agreement:india-japan-2012 term=TONNES_PER_YEAR material=material:ndpr-oxide"),
                example(
                        "agreementStatus:india-japan-2012/2025-06-14",
                        "agreement=agreement:india-japan-2012 date=2025-06-14"),
                example(
                        "measureTerm:china-quota/QUOTA/MINING/-/CN/2024",
                        "measure=measure:china-quota term=QUOTA stage=MINING party=country:CN period=2024"),
                example("measureStatus:china-quota/-", "measure=measure:china-quota"),
                example(
                        "scope:china-quota/-/CN/JP",
                        "measure=measure:china-quota party=country:CN destination=country:JP"),
                example("conversion:ndpr-oxide/magnets/-", "input=material:ndpr-oxide output=material:magnets"),
                example("event:irel/STOP/2025", "subject=company:irel kind=STOP date=2025"),
                example("indicator:CN/WGI/2023", "country=country:CN rating=WGI period=2023"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void partsMakeTheFactAndItsIdAndBack(Map.Entry<String, FactParts> example) {
        Fact fact = example.getValue().fact();
        assertThat(fact.id()).hasToString(example.getKey());
        assertThat(KeyParts.of(fact)).isEqualTo(example.getValue());
    }

    @Test
    void noKindIsForgotten() {
        assertThat(examples().map(example -> example.getValue().kind()))
                .containsExactlyInAnyOrder(Arrays.stream(NodeKind.values())
                        .filter(kind -> kind.family() == NodeKind.Family.FACT)
                        .toArray(NodeKind[]::new));
    }

    @Test
    void whatIsNoFactIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactParts(NodeKind.COMPANY, Map.of()).fact())
                .withMessage("company is no kind of fact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "buyer", "material", "basis", "period", "statusClass"})
    void aMissingPartIsNamed(String part) {
        Map<String, String> without = new HashMap<>(SUPPLY);
        without.remove(part);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts(NodeKind.SUPPLY, without).fact())
                .withMessage("%s is missing: a supply needs it", part);
    }

    @ParameterizedTest
    @CsvSource({
        "supplier, material:ndpr-oxide, it must be the id of a company or country",
        "buyer, facility:osc, it must be the id of a company or country",
        "material, company:irel, it must be the id of a material",
        "agreement, measure:china-quota, it must be the id of a agreement",
        "supplier, irel, is not an id",
        "agreement, india-japan, is not an id",
        "basis, WEIGHT, it must be one of",
        "statusClass, SHIPPED, it must be one of",
        "period, last year, is not a period",
    })
    void aBadPartIsNamed(String part, String value, String message) {
        Map<String, String> bad = new HashMap<>(SUPPLY);
        bad.put(part, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts(NodeKind.SUPPLY, bad).fact())
                .withMessageStartingWith(part)
                .withMessageContaining("'" + value + "'")
                .withMessageContaining(message);
    }

    @Test
    void aShareHasAnOwnerAndAScopeAnObject() {
        Map<String, String> share = read(
                "material=material:a stage=MINING whole=country:WORLD measureOf=QUOTA " + "period=2024 outlook=ACTUAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts(NodeKind.SHARE, share).fact())
                .withMessageStartingWith("parties is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> parts(NodeKind.SCOPE, read("measure=measure:a")).fact())
                .withMessageContaining("a scope names a material, a party or a destination");
    }

    /// Each end of each example refuses a load, which can stand nowhere, and says which end it was.
    @ParameterizedTest
    @MethodSource("examples")
    void everyEndIsChecked(Map.Entry<String, FactParts> example) {
        Set<String> ends = example.getValue().fact().key().ends().stream()
                .map(End::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (String end : ends) {
            Map<String, List<String>> bad = new HashMap<>(example.getValue().values());
            bad.put(end, List.of("load:1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FactParts(example.getValue().kind(), bad).fact())
                    .withMessageStartingWith("%s is 'load:1': it must be the id of a ", end);
        }
    }

    private static Map.Entry<String, FactParts> example(String id, String parts) {
        return example(id, read(parts));
    }

    private static Map.Entry<String, FactParts> example(String id, Map<String, String> parts) {
        NodeKind kind = NodeKind.ofPrefix(id.substring(0, id.indexOf(':'))).orElseThrow();
        return Map.entry(id, parts(kind, parts));
    }

    private static FactParts parts(NodeKind kind, Map<String, String> parts) {
        return new FactParts(
                kind,
                parts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> List.of(part.getValue()))));
    }

    private static Map<String, String> read(String parts) {
        return Arrays.stream(parts.split(" "))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
