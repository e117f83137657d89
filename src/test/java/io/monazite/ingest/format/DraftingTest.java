package io.monazite.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Qualifier;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
import io.monazite.domain.Unit;
import io.monazite.graph.ClaimDraft;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// What becomes of rows.
class DraftingTest {

    @Test
    void aSupplyBecomesAClaimAboutAFlow() {
        ClaimDraft claim = claim(
                "supply",
                "'tonnes':1000,'qualifier':'MORE_THAN','basis':'GROSS','priority':1,"
                        + "'claim':'claim:c1','copiedFrom':['claim:c0'],'statedPeriod':'last year',"
                        + "'worded':'over 1,000 t'");
        assertThat(claim.id()).hasToString("claim:c1");
        assertThat(claim.subject()).isInstanceOfSatisfying(ClaimDraft.OfFact.class, subject -> {
            Supply supply = (Supply) subject.fact();
            assertThat(supply.statusClass()).isEqualTo(StatusClass.ACTUAL);
            assertThat(supply.basis()).isEqualTo(Basis.GROSS);
        });
        assertThat(claim.amount())
                .isEqualTo(new Amount(Interval.moreThan(1000), Unit.TONNE, Basis.GROSS, Qualifier.MORE_THAN));
        assertThat(claim.stated()).isEqualTo(Map.of("status", "SHIPPED", "priority", 1L, "statedPeriod", "last year"));
        assertThat(claim.copiedFrom()).containsExactly(NodeId.parse("claim:c0"));
        assertThat(claim.worded()).isEqualTo("over 1,000 t");
    }

    @Test
    void whatIsAbsentHasItsDefault() {
        ClaimDraft supply = claim("supply", "");
        assertThat(supply.stance()).isEqualTo(Stance.ASSERTS);
        assertThat(supply.amount()).isNull();
        assertThat(supply.passage()).isEqualTo(Passage.NOT_RECORDED);
        assertThat(supply.method()).isEqualTo(Method.HAND);
        assertThat(supply.review()).isEqualTo(Review.ACCEPTED);
        assertThat(supply.subject().id().toString()).contains("UNSTATED");
        assertThat(claim("share", "").subject().id().toString()).contains("WORLD/PRODUCTION/2024/ACTUAL");
        assertThat(claim("capacity", "").subject().id().toString()).contains("/OUTPUT/UNSTATED/");
        assertThat(claim("ownership", "").stated()).isEqualTo(Map.of("state", "HELD"));
    }

    @Test
    void whatAMachineReadIsProposed() {
        ClaimDraft claim = claim("supply", "'method':'MODEL','extractor':'reader','extractorVersion':'2'");
        assertThat(claim.review()).isEqualTo(Review.PROPOSED);
        assertThat(claim.extractor()).isEqualTo("reader 2");
        assertThat(claim("supply", "'method':'RULE','review':'ACCEPTED'").review())
                .isEqualTo(Review.ACCEPTED);
    }

    @Test
    void aCountryGivenWithAnEntityIsAClaimOfItsOwn() {
        Row.OfClaim row = row(
                "company",
                "'country':'country:IN','aliases':['Indian Rare Earths'],'lei':"
                        + "'5493001KJTIIGC8Y1R12','claim':'claim:c1','supersedes':['claim:c0']");
        assertThat(row.entity()).hasToString("company:irel");
        assertThat(row.claims())
                .extracting(claim -> claim.subject().id().toString())
                .containsExactly("company:irel", "location:irel/IN");
        assertThat(row.claim().stated())
                .isEqualTo(Map.of(
                        "name", "IREL", "aliases", List.of("Indian Rare Earths"), "lei", "5493001KJTIIGC8Y1R12"));
        assertThat(row.place()).isNotNull().satisfies(place -> {
            assertThat(place.id()).isEqualTo(Row.placeOf(row.claim().id()));
            assertThat(place.stated()).isEmpty();
            assertThat(place.supersedes()).isEmpty();
        });
    }

    @Test
    void theSameRowIsTheSameClaimForEver() {
        NodeId id = claim("supply", "'tonnes':1000").id();
        assertThat(id)
                .hasToString("claim:" + id.key())
                .matches(each -> each.key().matches("[0-9a-f]{24}"));
        assertThat(claim("supply", "'tonnes':1000.0,'stance':'ASSERTS','qualifier':'EXACT'")
                        .id())
                .isEqualTo(id);
        for (String other : List.of(
                "'tonnes':1001",
                "'tonnes':1000,'qualifier':'ABOUT'",
                "'tonnes':1000,'stance':'DENIES'",
                "'tonnes':1000,'locator':'table 1'",
                "'tonnes':1000,'source':'article:a2'",
                "'tonnes':1000,'period':'2025'",
                "'tonnes':1000,'retracts':['claim:c1']",
                "'tonnes':1000,'copiedFrom':['claim:c1']")) {
            assertThat(claim("supply", other).id()).as(other).isNotEqualTo(id);
        }
        assertThat(claim("company", "'country':'country:IN'").id())
                .isNotEqualTo(claim("company", "'country':'country:JP'").id());
    }

    @Test
    void theLineIsNoPartOfTheId() {
        String json = Rows.LEAST.get("supply");
        List<RowReader.Outcome> outcomes = Rows.ndjson(json + "\n\n" + json + "\n");
        assertThat(outcomes)
                .map(outcome -> ((Row.OfClaim) ((RowReader.Accepted) outcome).row()).claim())
                .satisfies(claims -> {
                    assertThat(claims).extracting(ClaimDraft::line).containsExactly(1L, 3L);
                    assertThat(claims.get(0).id()).isEqualTo(claims.get(1).id());
                });
    }

    @Test
    void sourcesKeepTheirFields() {
        Row row =
                Rows.accepted(Rows.with("article", "'publisher':'publisher:p1','published':'2025-06','language':'en'"));
        assertThat(row).isInstanceOfSatisfying(Row.OfSource.class, article -> {
            assertThat(article.source().publisher()).hasToString("publisher:p1");
            assertThat(article.source().attributes())
                    .isEqualTo(Map.of("title", "A title", "published", "2025-06", "language", "en", "kind", "ARTICLE"));
            assertThat(article.references()).containsExactly(new Reference("publisher", NodeId.parse("publisher:p1")));
        });
    }

    @Test
    void termsCarryTheirUnit() {
        assertThat(claim("agreementTerm", "'value':{'low':2000,'high':2300},'unit':'t/a','basis':'REO'")
                        .amount())
                .isEqualTo(new Amount(
                        new Interval(2000.0, null, 2300.0), Unit.TONNE_PER_YEAR, Basis.REO, Qualifier.BETWEEN));
    }

    private static ClaimDraft claim(String type, String fields) {
        return row(type, fields).claim();
    }

    private static Row.OfClaim row(String type, String fields) {
        return (Row.OfClaim) Rows.accepted(Rows.with(type, fields));
    }
}
