package io.monazite.benchmark;

import io.monazite.domain.NodeId;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// New flows for a market that was written, as rows of the load format.
final class LoadedRows {

    private static final long SEED = 13;

    private LoadedRows() {}

    /// @param series rows of another series are other rows
    static String of(SyntheticMarket market, int count, int series) {
        Dice dice = new Dice(SEED * count + series);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            NodeId supplier =
                    market.companies().get(dice.below(market.companies().size()));
            NodeId material =
                    market.materials().get(dice.below(market.materials().size()));
            NodeId country =
                    market.countries().get(dice.below(market.countries().size()));
            rows.append("""
                    {"type": "supply", "supplier": "%s", "buyer": "%s", "material": "%s", "basis": "GROSS", \
                    "period": "%s", "status": "SHIPPED", "tonnes": %d, "source": "article:r%d"}
                    """.formatted(supplier, country, material, SyntheticMarket.PERIOD, 1 + row, row % 100));
        }
        return rows.toString();
    }
}
