package io.monazite.criticality;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.domain.Interval;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.Unknown;

/// Gathers who holds what of a stage, from shares or from tonnes, and never from both.
final class Market {

    private static final double ALL = 100;
    private static final double HALF = 50;

    private Market() {}

    /// Shares come first, unless they list less than half of the market and tonnes, held against the world's, list
    /// more.
    ///
    /// @param control who controls whom when owners are asked for
    static MarketConcentration of(Atlas atlas, Question question, Control control) {
        MarketDesk desk = new MarketDesk(atlas, question, control);
        if (question.source() == Source.PRODUCTION) {
            return new MarketOfTonnes(desk).answer().orElseGet(desk::nothing);
        }
        Optional<MarketConcentration> shares = new MarketOfShares(desk).answer();
        if (question.source() == Source.SHARES) {
            return shares.orElseGet(desk::nothing);
        }
        if (shares.isEmpty()) {
            return new MarketOfTonnes(desk).answer().orElseGet(desk::nothing);
        }
        double listed = listed(shares.get().figures());
        return listed < HALF
                ? moreByTonnes(new MarketDesk(atlas, question, control), listed).orElse(shares.get())
                : shares.get();
    }

    private static Optional<MarketConcentration> moreByTonnes(MarketDesk desk, double byShares) {
        Optional<MarketConcentration> tonnes = new MarketOfTonnes(desk)
                .answer()
                .filter(found -> found.whole() != null && listed(found.figures()) > byShares);
        return tonnes.map(found -> desk.with(
                found,
                Unknown.Kind.REMAINDER_NOT_LISTED,
                "Shares of the world's %s that sources give list %s per cent, and tonnes %s: tonnes are taken."
                        .formatted(
                                desk.question().material(),
                                Sums.plain(byShares),
                                Sums.plain(listed(found.figures())))));
    }

    /// How much of the market is listed, alone or together.
    private static double listed(@Nullable Concentration figures) {
        Interval unlisted = figures == null ? null : figures.unlisted();
        return unlisted == null ? 0 : ALL - Sums.first(unlisted.best(), unlisted.high(), ALL);
    }
}
