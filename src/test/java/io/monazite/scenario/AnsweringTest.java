package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        flow("x", "a", 0.00001);
        flow("a", "b", 100);
        flow("b", "a", 100);
        Network network = Network.of(flows, new Geography(Map.of(), Map.of()), new MaterialTree(Map.of()));
        Scenario retained = Scenario.of(SupplierRetains.all(NodeId.company("x"), 0.5));

        assertThatThrownBy(() -> Answering.outcome(Ledger.of(network), retained))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("company:a")
                .hasMessageContaining("did not settle")
                .hasMessageContaining("within 1e-9");
    }

    private void flow(String supplier, String buyer, double tonnes) {
        flows.add(new Flow(
                new NodeId(NodeKind.SUPPLY, supplier + ">" + buyer),
                NodeId.company(supplier),
                NodeId.company(buyer),
                NodeId.material("m"),
                Basis.GROSS,
                Interval.exactly(tonnes),
                Terms.NONE));
    }
}
