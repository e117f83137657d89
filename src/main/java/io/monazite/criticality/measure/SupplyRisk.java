package io.monazite.criticality.measure;

import java.util.List;

/// The supply risk of the European Commission's method of 2017 (Blengini et al., Methodology for establishing the EU
/// list of critical raw materials, 2017; doi 10.2760/73303).
public final class SupplyRisk {

    private static final double HALF_SPAN = 2.5;
    private static final double SCALE = 2;

    /// A country's part of a supply.
    ///
    /// @param share of the supply, from 0 to 1
    /// @param governance an estimate of the Worldwide Governance Indicators, from -2.5 (worst) to 2.5 (best)
    /// @param trade 1; above where exports are hindered, below where an agreement protects them
    public record Source(double share, double governance, double trade) {

        /// @throws IllegalArgumentException when a figure is outside of its range
        public Source {
            requirePart("share", share);
            if (!(Math.abs(governance) <= HALF_SPAN)) {
                throw new IllegalArgumentException("governance is %s: it is from -2.5 to 2.5".formatted(governance));
            }
            if (!(trade > 0)) {
                throw new IllegalArgumentException("trade is %s: it must be above 0".formatted(trade));
            }
        }
    }

    /// What is known of the material itself, each from 0 to 1.
    ///
    /// @param importReliance net imports over apparent consumption (IR)
    /// @param recyclingInput the part of demand that scrap from used goods meets (EoL-RIR)
    /// @param substitution the substitution index for supply risk (SI); 1 where nothing replaces the material
    public record Parameters(double importReliance, double recyclingInput, double substitution) {

        /// @throws IllegalArgumentException when one is not from 0 to 1
        public Parameters {
            requirePart("importReliance", importReliance);
            requirePart("recyclingInput", recyclingInput);
            requirePart("substitution", substitution);
        }
    }

    private SupplyRisk() {}

    /// `[HHI(global)·IR/2 + HHI(EU)·(1 − IR/2)]·(1 − EoL-RIR)·SI`; 1 and more is critical by the Commission's
    /// threshold.
    public static double of(List<Source> global, List<Source> european, Parameters parameters) {
        double reliance = parameters.importReliance() / 2;
        return (concentration(global) * reliance + concentration(european) * (1 - reliance))
                * (1 - parameters.recyclingInput())
                * parameters.substitution();
    }

    /// The sum over countries of share² · governance · trade, governance turned to 0 (best) to 10 (worst): from 0 to
    /// 10 where trade is 1.
    public static double concentration(List<Source> sources) {
        return sources.stream()
                .mapToDouble(source -> source.share() * source.share() * scaled(source.governance()) * source.trade())
                .sum();
    }

    private static double scaled(double governance) {
        return (HALF_SPAN - governance) * SCALE;
    }

    private static void requirePart(String name, double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("%s is %s: it must be from 0 to 1".formatted(name, part));
        }
    }
}
