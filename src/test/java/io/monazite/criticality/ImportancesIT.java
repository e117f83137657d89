package io.monazite.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// How much hangs on each party, by what sources tell of who supplies whom.
@QuarkusTest
class ImportancesIT {

    private static final NodeId OXIDE = NodeId.material("oxide");

    private static final String ROWS = """
            {'type':'material','id':'material:oxide','name':'oxide','stage':'SEPARATION'}
            {'type':'material','id':'material:fine','name':'fine oxide','parent':'material:oxide'}
            {'type':'material','id':'material:coarse','name':'coarse oxide','parent':'material:oxide'}
            {'type':'company','id':'company:one','name':'One'}
            {'type':'company','id':'company:other','name':'Other'}
            {'type':'company','id':'company:maker','name':'Maker'}
            {'type':'company','id':'company:last','name':'Last'}
            """;

    @Inject
    CriticalityService criticality;

    @Inject
    SupplyGraph graph;

    @Inject
    EmptyGraph empty;

    @Inject
    ToldRows told;

    @BeforeEach
    void start() throws InterruptedException {
        empty.require();
    }

    /// Who lacks one of two kinds makes half, for the other can take its place: 100 t and 100 t of 400 t are lost.
    @Test
    void kindsOfAMaterialCanReplaceOneAnother() {
        told.ofOneArticle(ROWS
                + supply("one", "maker", "fine", 100)
                + supply("other", "maker", "coarse", 100)
                + supply("maker", "last", "oxide", 200));

        assertThat(indexOf("one")).isCloseTo(.5, within(1e-9));
        assertThat(indexOf("other")).isCloseTo(.5, within(1e-9));
        assertThat(indexOf("maker")).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsNotUnknown() {
        told.ofOneArticle(ROWS + supply("one", "maker", "fine", 100) + supply("other", "maker", "fine", 0));

        assertThat(ask().remarks().unknowns()).isEmpty();
    }

    private double indexOf(String company) {
        return ask().parties().stream()
                .filter(party -> party.party().equals(NodeId.company(company)))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private SystemicImportance ask() {
        return criticality.systemicImportance(OXIDE, null, graph.version());
    }

    private static String supply(String supplier, String buyer, String material, int tonnes) {
        return ("{'type':'supply','supplier':'company:%s','buyer':'company:%s','material':'material:%s',"
                        + "'period':'2024','tonnes':%d,'status':'SHIPPED','basis':'GROSS'}\n")
                .formatted(supplier, buyer, material, tonnes);
    }
}
