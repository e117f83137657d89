package io.monazite.criticality;

import java.util.Optional;

import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.provenance.Control;

/// Gathers who holds what of a stage, from shares or from tonnes, and never from both.
final class Market {

    private Market() {}

    /// @param control who controls whom when owners are asked for
    static MarketConcentration of(Atlas atlas, Question question, Control control) {
        MarketDesk desk = new MarketDesk(atlas, question, control);
        Optional<MarketConcentration> found =
                question.source() == Source.PRODUCTION ? Optional.empty() : new MarketOfShares(desk).answer();
        return found.or(() -> question.source() == Source.SHARES ? Optional.empty() : new MarketOfTonnes(desk).answer())
                .orElseGet(desk::nothing);
    }
}
