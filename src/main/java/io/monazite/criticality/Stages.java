package io.monazite.criticality;

import java.util.Optional;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Production;
import io.monazite.domain.Stage;

/// At which stage of the chain a figure of production is counted.
final class Stages {

    private Stages() {}

    /// By the deposit or plant where it is made, else by the material, else, where a country makes a material in any
    /// form, what it mines. Empty for a company of which no source says at which stage it makes that.
    static Optional<Stage> of(Production made, Atlas atlas) {
        NodeId asset = made.asset();
        if (asset != null) {
            return asset.kind() == NodeKind.DEPOSIT ? Optional.of(Stage.MINING) : atlas.stage(asset);
        }
        return atlas.stage(made.material())
                .or(() -> made.party().kind() == NodeKind.COUNTRY ? Optional.of(Stage.MINING) : Optional.empty());
    }
}
