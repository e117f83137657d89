package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What each kind of field takes and what it refuses, with the line, the field, the value and the reason.
class FieldsTest {

    static List<String> types() {
        return Vocabulary.names();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aRowWithNoMoreThanItNeedsIsGood(String type) {
        assertThat(Rows.accepted(Rows.least(type))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldThatIsNotKnownIsRefused(String type) {
        assertThat(Rows.failures(Rows.with(type, "'colour':'red'")))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_FIELD);
                    assertThat(failure.field()).isEqualTo("colour");
                    assertThat(failure.line()).isEqualTo(7);
                    assertThat(failure.value()).isEqualTo("red");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            supply      | 'tonnes':1000
            supply      | 'tonnes':{"low":1,"best":2,"high":3}
            supply      | 'tonnes':{"low":1}
            supply      | 'tonnes':1e15
            supply      | 'tonnes':{"low":5,"best":5,"high":5},'qualifier':'EXACT'
            supply      | 'tonnes':{"low":1,"best":2},'qualifier':'MORE_THAN'
            supply      | 'tonnes':{"low":0,"high":5},'qualifier':'UP_TO'
            supply      | 'tonnes':{"low":1,"high":5},'qualifier':'EXACT','review':'REJECTED'
            supply      | 'tonnes':{"low":1,"best":2,"high":5},'qualifier':'ABOUT'
            supply      | 'supplier':'country:CN','buyer':'country:CN'
            supply      | 'tonnes':0,'qualifier':'MORE_THAN','basis':'REO','priority':1
            supply      | 'period':'per-year','validFrom':'2024','validTo':'2024-05-01'
            supply      | 'period':'2024-H1','copiedFrom':['claim:c1','claim:c2']
            supply      | 'quote':'ab','start':5,'end':7
            supply      | 'quote':'\uD83D\uDE00','start':5,'end':6
            ownership   | 'percentage':49.5,'control':false,'state':'PLANNED'
            company     | 'lei':'5493001KJTIIGC8Y1R12','country':'country:IN','roles':['MINER','TRADER']
            company     | 'aliases':[]
            deposit     | 'latitude':-28.86,'longitude':122.17
            material    | 'hs':['284690'],'elements':['Nd','Pr'],'parent':'material:rare-earths'
            company     | 'country':'IN'
            country     | 'alpha3':'JPN','numeric':'392'
            article     | 'url':'https://example.org/a?b=c','published':'2025-06','publishedBasis':'SEEN'
            measureTerm | 'value':{"low":1,"high":2},'unit':'USD','basis':'UNSTATED','party':'country:JP'
            event       | 'size':-3.5,'unit':'%','what':'=SUM(A1)'
            """)
    void isTaken(String type, String fields) {
        assertThat(Rows.accepted(Rows.with(type, fields))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            supply | 'supplier':'irel' | supplier | BAD_ID | irel | kind:key
            supply | 'supplier':'company:IREL' | supplier | BAD_ID | company:IREL | lower-case
            supply | 'supplier':'deposit:mount-weld' | supplier | BAD_ID | deposit:mount-weld | id of a company
            supply | 'supplier':5 | supplier | BAD_ID | 5 | id of a company
            supply | 'tonnes':-1 | tonnes | BAD_VALUE | -1 | from 0 to 1000000000000000
            supply | 'tonnes':1.7e308 | tonnes | BAD_VALUE | | from 0 to 1000000000000000
            event | 'size':-2e15,'unit':'t' | size | BAD_VALUE | | out of range
            supply | 'tonnes':{"low":1,"high":5},'qualifier':'MORE_THAN' | qualifier | BAD_VALUE | MORE_THAN | no high
            supply | 'tonnes':{"low":1,"high":5},'qualifier':'EXACT' | qualifier | BAD_VALUE | EXACT | one figure
            supply | 'tonnes':{"low":0,"best":4},'qualifier':'UP_TO' | qualifier | BAD_VALUE | UP_TO | no best
            supply | 'supplier':'company:a','buyer':'company:a' | buyer | BAD_VALUE | company:a | supplier itself
            supply | 'tonnes':'many' | tonnes | BAD_VALUE | many | number
            supply | 'tonnes':{"low":3,"high":2} | tonnes | BAD_VALUE | {"low":3,"high":2} | in that order
            supply | 'tonnes':{"lo":3} | tonnes | BAD_VALUE | {"lo":3} | low, best and high
            supply | 'tonnes':{} | tonnes | BAD_VALUE | {} | low, best and high
            supply | 'tonnes':1e400 | tonnes | BAD_VALUE | | number
            supply | 'tonnes':5,'qualifier':'BETWEEN' | qualifier | BAD_VALUE | BETWEEN | two figures
            supply | 'qualifier':'ABOUT' | qualifier | BAD_VALUE | ABOUT | no tonnes
            supply | 'status':'SHIPED' | status | BAD_VALUE | SHIPED | did you mean 'SHIPPED'
            supply | 'period':'last year' | period | BAD_VALUE | last year | 2024-H1
            supply | 'period':'FY2024-26/IN' | period | BAD_VALUE | FY2024-26/IN | fiscal year
            supply | 'period':'2024-13' | period | BAD_VALUE | 2024-13 | period
            supply | 'priority':0 | priority | BAD_VALUE | 0 | not below 1
            supply | 'priority':1.5 | priority | BAD_VALUE | 1.5 | whole
            supply | 'basis':null | basis | BAD_VALUE | null | leave the field out
            supply | 'note':' ' | note | BAD_VALUE | ~ ~ | empty
            supply | 'note':'a\\u0000b' | note | BAD_VALUE | | control characters
            supply | 'note':'a\\uFFFEb' | note | BAD_VALUE | | broken characters
            supply | 'note':'\\ud800' | note | BAD_VALUE | | broken characters
            supply | 'copiedFrom':'claim:c1' | copiedFrom | BAD_VALUE | claim:c1 | list
            supply | 'copiedFrom':['article:a1'] | copiedFrom | BAD_ID | ["article:a1"] | id of a claim
            supply | 'claim':'claim:c1','copiedFrom':['claim:c1'] | copiedFrom | BAD_VALUE | [claim:c1] | names itself
            supply | 'quote':'ab','start':5,'end':9 | end | BAD_VALUE | 9 | 2 characters
            supply | 'start':5,'end':9 | start | BAD_VALUE | 5 | belong together
            supply | 'validFrom':'2025','validTo':'2024' | validTo | BAD_VALUE | 2024 | ends before
            supply | 'extractorVersion':'1' | extractorVersion | BAD_VALUE | 1 | extractor
            ownership | 'percentage':101 | percentage | BAD_VALUE | 101 | from 0 to 100
            ownership | 'control':'yes' | control | BAD_VALUE | yes | true or false
            company | 'lei':'5493001KJTIIGC8Y1R13' | lei | BAD_VALUE | 5493001KJTIIGC8Y1R13 | check digits
            company | 'country':'country:XYZ' | country | BAD_ID | country:XYZ | ISO 3166-1
            company | 'roles':['MINOR'] | roles | BAD_VALUE | ["MINOR"] | did you mean 'MINER'
            deposit | 'latitude':91,'longitude':0 | latitude | BAD_VALUE | 91 | from -90 to 90
            deposit | 'latitude':9 | latitude | BAD_VALUE | 9.0 | longitude
            material | 'hs':['2846'] | hs | BAD_VALUE | ["2846"] | six digits
            material | 'hs':[284690] | hs | BAD_VALUE | [284690] | six digits
            material | 'parent':'material:ndpr-oxide' | parent | BAD_VALUE | material:ndpr-oxide | names itself
            article | 'url':'example.org' | url | BAD_VALUE | example.org | web address
            article | 'url':'javascript:alert(1)' | url | BAD_VALUE | javascript:alert(1) | web address
            article | 'published':'14.6.2025' | published | BAD_VALUE | 14.6.2025 | 2025-06-14
            article | 'published':'2025-02-30' | published | BAD_VALUE | 2025-02-30 | 2025-06-14
            article | 'publishedBasis':'SEEN' | publishedBasis | BAD_VALUE | SEEN | published
            agreementTerm | 'value':5 | unit | MISSING_FIELD | | in what unit
            agreementTerm | 'value':5,'unit':'tons' | unit | BAD_VALUE | tons | USD/kg
            agreementTerm | 'unit':'t' | unit | BAD_VALUE | t | no value
            retraction | 'claims':[] | claims | MISSING_FIELD | | needed
            supply | 'suplier':'company:trei' | suplier | UNKNOWN_FIELD | company:trei | fields are
            supply | 'locater':'page 3' | locater | UNKNOWN_FIELD | page 3 | did you mean 'locator'
            """)
    void isRefused(String type, String fields, String field, FailureCode code, String value, String reason) {
        assertThat(Rows.failures(Rows.with(type, fields.replace("\\\\", "\\"))))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.field()).isEqualTo(field);
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.reason()).contains(reason);
                    if (value != null) {
                        assertThat(failure.value()).isEqualTo(value);
                    }
                });
    }

    @Test
    void allThatIsWrongIsTold() {
        assertThat(Rows.failures("{\"type\":\"supply\",\"tonnes\":-1,\"tons\":5,\"status\":\"GONE\"}"))
                .extracting(Failure::field)
                .containsExactlyInAnyOrder(
                        "tonnes", "tons", "status", "supplier", "buyer", "material", "period", "source");
    }

    @Test
    void aScopeReachesSomething() {
        assertThat(Rows.failures(Rows.least("scope").replace("\"destination\":\"country:JP\",", "")))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("material, party, destination"));
    }

    @Test
    void aTypeThatIsNotKnownIsRefusedWithTheNearest() {
        assertThat(Rows.failures("{\"type\":\"suply\"}")).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_TYPE);
            assertThat(failure.reason()).contains("did you mean 'supply'?");
        });
        assertThat(Rows.failures("{}")).extracting(Failure::code).containsExactly(FailureCode.MISSING_FIELD);
    }

    @Test
    void longValuesAreShortened() {
        assertThat(Rows.failures(Rows.with("supply", "'note':'%s'".formatted("x".repeat(501)))))
                .singleElement()
                .satisfies(failure -> assertThat(failure.value()).hasSize(121).endsWith("…"));
    }
}
