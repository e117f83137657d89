package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.Ledger;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.SupplierRetains;
import io.monazite.scenario.engine.Terms;

/// A scenario without an answer that is as sure as promised is refused, and not answered anyhow.
class AnsweringTest {

    private final List<Flow> flows = new ArrayList<>();

    @Test
    void goodsThatGoRoundNearlyUndiminishedAreToldOf() {
        flow("c0", "company:c3", "n", 92);
        flow("c1", "company:c2", "n", 100);
        flow("c1", "country:JP", "n-fine", 0.020817033708665278);
        flow("c2", "company:c0", "n", 146);
        flow("c2", "company:c1", "n-fine", 0.020817033708665278);
        flow("c2", "company:c3", "n", 38);
        flow("c3", "company:c2", "n", 68);
        Network network = Network.of(
                flows,
                new Geography(Map.of(), Map.of()),
                new MaterialTree(Map.of(NodeId.material("n-fine"), NodeId.material("n"))));
        Scenario toJapan = Scenario.of(
                new SupplierRetains(NodeId.company("c2"), 0.5693828800872025, Set.of(), Set.of(NodeId.country("JP"))));

        assertThatThrownBy(() -> Answering.outcome(Ledger.of(network), toJapan))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("did not settle")
                .hasMessageContaining("within 1e-9");
    }

    private void flow(String supplier, String buyer, String material, double tonnes) {
        flows.add(new Flow(
                new NodeId(NodeKind.SUPPLY, supplier + ">" + buyer + ">" + material),
                NodeId.company(supplier),
                NodeId.parse(buyer),
                NodeId.material(material),
                Basis.GROSS,
                Interval.exactly(tonnes),
                Terms.NONE));
    }
}
