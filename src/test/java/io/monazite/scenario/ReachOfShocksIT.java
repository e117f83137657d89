package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.engine.Assumption;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// What a measure and a plant take hold of, by what sources tell of them.
@QuarkusTest
class ReachOfShocksIT {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final String YEAR = "2024";

    private static final String ROWS = """
            {'type':'country','id':'country:IN','name':'India'}
            {'type':'country','id':'country:JP','name':'Japan'}
            {'type':'country','id':'country:DE','name':'Germany'}
            {'type':'country','id':'country:AU','name':'Australia'}
            {'type':'material','id':'material:oxide','name':'oxide','stage':'SEPARATION'}
            {'type':'material','id':'material:metal','name':'metal','stage':'METAL'}
            {'type':'company','id':'company:maker','name':'Maker','country':'country:IN'}
            {'type':'company','id':'company:smelter','name':'Smelter','country':'country:IN'}
            {'type':'company','id':'company:trader','name':'Trader','country':'country:JP'}
            {'type':'company','id':'company:dealer','name':'Dealer','country':'country:DE'}
            {'type':'company','id':'company:parent','name':'Parent','country':'country:AU'}
            {'type':'company','id':'company:unit','name':'Unit','country':'country:AU'}
            {'type':'supply','supplier':'company:maker','buyer':'company:trader','material':'material:oxide',\
            'tonnes':80}
            {'type':'supply','supplier':'company:maker','buyer':'company:dealer','material':'material:oxide',\
            'tonnes':40}
            {'type':'supply','supplier':'company:maker','buyer':'company:smelter','material':'material:oxide',\
            'tonnes':50}
            {'type':'supply','supplier':'company:maker','buyer':'company:trader','material':'material:metal',\
            'tonnes':7}
            {'type':'supply','supplier':'company:parent','buyer':'company:trader','material':'material:metal',\
            'tonnes':600}
            {'type':'ownership','owner':'company:parent','asset':'company:unit','percentage':100}
            {'type':'measure','id':'measure:ban','name':'Ban','kind':'EXPORT_BAN','country':'country:IN'}
            {'type':'scope','measure':'measure:ban','material':'material:oxide','destination':'country:DE'}
            {'type':'scope','measure':'measure:ban','material':'material:oxide','destination':'country:JP'}
            {'type':'measure','id':'measure:stateless','name':'Rule','kind':'EXPORT_BAN'}
            {'type':'scope','measure':'measure:stateless','material':'material:oxide'}
            {'type':'facility','id':'facility:east','name':'East','stage':'METAL','country':'country:AU'}
            {'type':'facility','id':'facility:west','name':'West','stage':'METAL','country':'country:AU'}
            {'type':'facility','id':'facility:north','name':'North','stage':'METAL','country':'country:AU'}
            {'type':'operation','operator':'company:unit','asset':'facility:east'}
            {'type':'operation','operator':'company:parent','asset':'facility:west'}
            {'type':'operation','operator':'company:parent','asset':'facility:north'}
            {'type':'capacity','facility':'facility:east','material':'material:metal','side':'OUTPUT',\
            'state':'OPERATING',\
            'tonnesPerYear':300}
            {'type':'capacity','facility':'facility:west','material':'material:metal','side':'OUTPUT',\
            'state':'OPERATING',\
            'tonnesPerYear':700}
            {'type':'capacity','facility':'facility:north','material':'material:metal','side':'OUTPUT',\
            'state':'PLANNED',\
            'tonnesPerYear':9000}
            {'type':'facility','id':'facility:works','name':'Works','stage':'METAL','country':'country:IN'}
            {'type':'operation','operator':'company:smelter','asset':'facility:works'}
            {'type':'capacity','facility':'facility:works','material':'material:oxide','side':'INPUT',\
            'state':'OPERATING',\
            'tonnesPerYear':60}
            """;

    @Inject
    ScenarioService scenarios;

    @Inject
    SupplyGraph graph;

    @Inject
    ToldRows told;

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void load() throws InterruptedException {
        empty.require();
        told.ofOneArticle(ROWS.lines().map(ReachOfShocksIT::completed).collect(Collectors.joining("\n")));
    }

    private static String completed(String row) {
        String figures = row.contains("'supply'") ? ",'period':'%s','status':'SHIPPED'".formatted(YEAR) : "";
        String basis = row.contains("'supply'") || row.contains("'capacity'") ? ",'basis':'GROSS'" : "";
        return row.substring(0, row.length() - 1) + figures + basis + "}";
    }

    @Test
    void aMeasureIsThatOfTheCountryWhichTakesIt() {
        assertThat(losses(measure("measure:ban", Set.of(), Set.of())))
                .containsOnly(
                        Map.entry("trader oxide", Interval.exactly(80)),
                        Map.entry("dealer oxide", Interval.exactly(40)));
        assertThatThrownBy(() -> ask(measure("measure:stateless", Set.of(), Set.of())))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no source tells which country takes 'measure:stateless'");
    }

    @Test
    void aQuestionNarrowsWhatAMeasureReaches() {
        assertThat(losses(measure("measure:ban", Set.of(), Set.of("country:JP"))))
                .containsOnly(Map.entry("trader oxide", Interval.exactly(80)));
        assertThatThrownBy(() -> ask(measure("measure:ban", Set.of("material:metal"), Set.of())))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("'measure:ban' reaches none");
    }

    @Test
    void whatAUnitMakesIsSoldByItsParentAndPlantsAddUp() {
        Disruption east = ask(facility("facility:east"));

        assertThat(losses(facility("facility:east"))).containsOnly(Map.entry("trader metal", Interval.exactly(180)));
        assertThat(east.assumptions()).extracting(Assumption::code).contains(Assumption.Code.SOLD_BY_PARENT);
        assertThat(losses(facility("facility:east"), facility("facility:west")))
                .containsOnly(Map.entry("trader metal", Interval.exactly(600)));
    }

    @Test
    void aPlantThatDoesNotRunCannotStop() {
        assertThatThrownBy(() -> ask(facility("facility:north")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no capacity of 'facility:north' is told to be in use");
    }

    @Test
    void aShockOfWhichNoFlowIsKnownIsNotComparedAsNothing() {
        Question known = question(supplier("company:maker"));
        Question unknown = question(supplier("company:dealer"));
        Comparison compared = scenarios.compare(List.of(known, unknown), List.of(), Set.of(), graph.version());

        assertThat(compared.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.differences()).containsExactly(Optional.of(0.0), Optional.empty()));
        Disruption both = ask(supplier("company:maker"), supplier("company:dealer"));
        assertThat(both.losses()).allSatisfy(loss -> {
            assertThat(loss.parts().alone(loss.loss().position()).getLast()).isEqualTo(Interval.UNKNOWN);
            assertThat(loss.parts().remainder(loss.loss())).isNull();
        });
    }

    @Test
    void whatIsWithheldFromAPlantLeavesItsCapacityFree() {
        Disruption retained = ask(supplier("company:maker"));

        assertThat(retained.stranded())
                .filteredOn(stranded -> stranded.material().key().equals("oxide"))
                .singleElement()
                .satisfies(stranded -> assertThat(stranded.stranded()).isEqualTo(new Interval(110.0, null, 170.0)));
    }

    private Map<String, Interval> losses(ShockRequest... shocks) {
        return ask(shocks).losses().stream()
                .collect(Collectors.toMap(
                        loss -> loss.loss().position().party().key() + " "
                                + loss.loss().position().material().key(),
                        loss -> loss.loss().tonnes()));
    }

    private Disruption ask(ShockRequest... shocks) {
        return scenarios.whoLosesSupply(question(shocks), graph.version());
    }

    private static Question question(ShockRequest... shocks) {
        return Question.of(DAY, shocks);
    }

    private static ShockRequest measure(String id, Set<String> materials, Set<String> destinations) {
        return new ShockRequest(
                Map.of(ShockRequest.Subject.MEASURE, NodeId.parse(id)), 1, ids(materials), ids(destinations));
    }

    private static Set<NodeId> ids(Set<String> ids) {
        return ids.stream().map(NodeId::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static ShockRequest facility(String id) {
        return ShockRequest.of(ShockRequest.Subject.FACILITY, NodeId.parse(id), 1);
    }

    private static ShockRequest supplier(String id) {
        return ShockRequest.of(ShockRequest.Subject.SUPPLIER, NodeId.parse(id), 1);
    }
}
