package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Entity;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.SupplyGraph;
import io.monazite.provenance.Reading;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Total;
import io.monazite.scenario.engine.Unknown;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// The question that the project exists for, on the bundled data: exactly what the sources carry, and no more.
@QuarkusTest
class IrelQuestionIT {

    private static final NodeId IREL = NodeId.company("irel");
    private static final NodeId TREI = NodeId.company("trei");
    private static final NodeId JAPAN = NodeId.country("JP");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Inject
    ScenarioService scenarios;

    @Inject
    SupplyGraph graph;

    @Inject
    BundledData data;

    @BeforeEach
    void load() throws InterruptedException {
        data.require();
    }

    @Test
    void japanLosesMoreThanAThousandTonnesByWayOfToyotsu() {
        Map<NodeId, Disruption.Loss> losses = byParty(ask(retained(1)));

        assertThat(losses.keySet()).containsExactlyInAnyOrder(JAPAN, TREI);
        Disruption.Loss japan = losses.get(JAPAN);
        assertThat(japan.loss().tonnes()).isEqualTo(Interval.moreThan(1000));
        assertThat(japan.loss().basis()).isEqualTo(Basis.GROSS);
        assertThat(japan.relation()).isEqualTo(Relation.LOCATED);
        assertThat(japan.loss().tier()).isEqualTo(2);
        assertThat(japan.paths(3))
                .singleElement()
                .satisfies(way -> assertThat(way.facts().stream().map(NodeId::key))
                        .containsExactly(
                                "irel/trei/mixed-rare-earth-chloride/UNSTATED/2024/ACTUAL/irel-trei-2012",
                                "trei/JP/rare-earths/GROSS/2024/ACTUAL/-"));
    }

    @Test
    void toyotsuItselfLosesItsIntakeAndIsJapaneseByControl() {
        Disruption.Loss toyotsu = byParty(ask(retained(1))).get(TREI);

        assertThat(toyotsu.relation()).isEqualTo(Relation.CONTROLLED);
        assertThat(toyotsu.loss().receivedShare()).isEqualTo(0.0);
        assertThat(toyotsu.loss().tonnes()).isEqualTo(Interval.UNKNOWN);
        assertThat(toyotsu.loss().isDirect()).isTrue();
    }

    @Test
    void thirteenArticlesAreOneOrigin() {
        NodeId fact = byParty(ask(retained(1)))
                .get(JAPAN)
                .loss()
                .contributions()
                .getFirst()
                .flow()
                .fact();
        SourcedFact shipped = graph.facts(List.of(fact), graph.version()).get(fact);

        assertThat(shipped.claims()).hasSize(13);
        assertThat(shipped.reading().origins()).isEqualTo(1);
        assertThat(shipped.reading().preferred()).hasToString("claim:c01");
        assertThat(shipped.reading().why()).isEqualTo(Reading.Preference.ONLY_ORIGIN);
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Disruption answer = ask(retained(1));

        assertThat(answer.unknowns())
                .anySatisfy(unknown -> {
                    assertThat(unknown.kind()).isEqualTo(Unknown.Kind.BUYER_NOT_NAMED);
                    assertThat(unknown.about()).isEqualTo(JAPAN);
                })
                .anySatisfy(unknown -> {
                    assertThat(unknown.kind()).isEqualTo(Unknown.Kind.TONNAGE_NOT_STATED);
                    assertThat(unknown.about().key()).startsWith("irel/trei/");
                });
        assertThat(answer.assumptions()).anySatisfy(assumption -> {
            assertThat(assumption.code()).isEqualTo(Assumption.Code.SOLE_NAMED_SUPPLIER);
            assertThat(assumption.about()).isEqualTo(TREI);
        });
        assertThat(answer.losses())
                .noneMatch(loss -> loss.loss().position().party().key().contains("shin-etsu"));
    }

    @Test
    void theTotalIsTakenOnceAtTheLastRecipients() {
        assertThat(ask(retained(1)).totals())
                .containsExactly(new Total(NodeId.material("rare-earths"), Basis.GROSS, Interval.moreThan(1000)));
    }

    @Test
    void theAgreementOf2012AndTheRequestAreNamed() {
        Disruption answer = ask(retained(1));

        assertThat(answer.agreements())
                .extracting(Entity::id)
                .extracting(NodeId::key)
                .contains("in-jp-2012", "irel-trei-2012")
                .doesNotContain("ttc-irel-2010");
        assertThat(answer.measures())
                .extracting(Entity::id)
                .extracting(NodeId::key)
                .contains("in-retain-2025");
    }

    @Test
    void halfRetainedIsHalfLost() {
        Disruption.Loss japan = byParty(ask(retained(.5))).get(JAPAN);

        assertThat(japan.loss().tonnes()).isEqualTo(Interval.moreThan(500));
    }

    @Test
    void equalQuestionsGetEqualIds() {
        assertThat(ask(retained(1)).id())
                .isEqualTo(ask(retained(1)).id())
                .isNotEqualTo(ask(retained(.5)).id());
    }

    @Test
    void aFlowThatNobodyKnowsIsSaidAndIsNotZero() {
        Disruption answer = ask(new ShockRequest(
                Map.of(ShockRequest.Subject.SUPPLIER, NodeId.company("apple")), 1, Set.of(), Set.of()));

        assertThat(answer.losses()).isEmpty();
        assertThat(answer.unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.NO_KNOWN_FLOW);
    }

    @Test
    void badQuestionsNameTheField() {
        assertField(
                new ShockRequest(Map.of(ShockRequest.Subject.SUPPLIER, IREL), 1.2, Set.of(), Set.of()),
                "scenario.shocks[0].withheld");
        assertField(
                new ShockRequest(
                        Map.of(ShockRequest.Subject.SUPPLIER, IREL, ShockRequest.Subject.COUNTRY, JAPAN),
                        1,
                        Set.of(),
                        Set.of()),
                "scenario.shocks[0]");
        assertField(
                new ShockRequest(
                        Map.of(ShockRequest.Subject.SUPPLIER, NodeId.company("nobody")), 1, Set.of(), Set.of()),
                "scenario.shocks[0].supplier");
        assertField(
                new ShockRequest(Map.of(ShockRequest.Subject.SUPPLIER, IREL), 1, Set.of(JAPAN), Set.of()),
                "scenario.shocks[0].materials");
    }

    @Test
    void whatCannotHappenIsRefused() {
        assertField(
                ShockRequest.of(ShockRequest.Subject.MEASURE, new NodeId(NodeKind.MEASURE, "in-repm-2025"), 1),
                "scenario.shocks[0].measure");
        assertField(
                ShockRequest.of(ShockRequest.Subject.FACILITY, new NodeId(NodeKind.MEASURE, "in-repm-2025"), 1),
                "scenario.shocks[0].facility");
        assertThatThrownBy(() -> scenarios.whoLosesSupply(Question.of(DAY), graph.version()))
                .isInstanceOfSatisfying(
                        ScenarioException.class, e -> assertThat(e.field()).isEqualTo("scenario.shocks"));
        assertThatThrownBy(() -> scenarios.whoLosesSupply(
                        Question.of(
                                DAY,
                                retained(1),
                                new ShockRequest(
                                        Map.of(ShockRequest.Subject.COUNTRY, NodeId.country("CN")),
                                        1,
                                        Set.of(),
                                        Set.of(NodeId.country("US")))),
                        graph.version()))
                .isInstanceOfSatisfying(
                        ScenarioException.class, e -> assertThat(e.field()).isEqualTo("scenario.shocks"));
    }

    @Test
    void stockInAnotherBasisIsNotCompared() {
        assertThatThrownBy(() -> scenarios.whoLosesSupply(withStock(Basis.REO), graph.version()))
                .isInstanceOfSatisfying(ScenarioException.class, e -> {
                    assertThat(e.isOfBases()).isTrue();
                    assertThat(e.field()).isEqualTo("scenario.stocks[0].basis");
                });
    }

    @Test
    void stockMakesGoodItsTonnes() {
        Disruption.Loss japan = byParty(scenarios.whoLosesSupply(withStock(Basis.GROSS), graph.version()))
                .get(JAPAN);

        assertThat(japan).isNotNull();
        assertThat(japan.loss().tonnes()).isEqualTo(Interval.moreThan(1000));
        assertThat(japan.loss().uncovered()).isEqualTo(900);
    }

    private static Question withStock(Basis basis) {
        return new Question(
                List.of(retained(1)),
                Rationing.PROPORTIONAL,
                List.of(new StockRequest(JAPAN, NodeId.material("rare-earths"), 100, basis)),
                Set.of(),
                Question.ACTUAL,
                null,
                Set.of(JAPAN),
                true,
                DAY);
    }

    private void assertField(ShockRequest shock, String field) {
        assertThatThrownBy(() -> ask(shock))
                .isInstanceOfSatisfying(
                        ScenarioException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static ShockRequest retained(double share) {
        return new ShockRequest(Map.of(ShockRequest.Subject.SUPPLIER, IREL), share, Set.of(), Set.of(JAPAN));
    }

    private Disruption ask(ShockRequest shock) {
        return scenarios.whoLosesSupply(
                new Question(
                        List.of(shock),
                        Rationing.PROPORTIONAL,
                        List.of(),
                        Set.of(),
                        Question.ACTUAL,
                        null,
                        Set.of(JAPAN),
                        true,
                        DAY),
                graph.version());
    }

    private static Map<NodeId, Disruption.Loss> byParty(Disruption answer) {
        return answer.losses().stream()
                .collect(Collectors.toMap(loss -> loss.loss().position().party(), Function.identity()));
    }
}
