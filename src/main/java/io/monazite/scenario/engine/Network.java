package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Who supplies whom with how much over one period: all that the propagation reads, immutable, with every material in
/// one basis and no flow contained in another.
///
/// @param flows in the order of their suppliers, buyers, materials and facts, whatever order they are given in
/// @param accounts production, intake and stock where sourced
/// @param essentiality of an input to its buyer; [Essentiality#ESSENTIAL] where nothing is said
/// @param carriedForward the facts that stand here with the figure of an earlier year, each with where it counts
/// @param leftOut the figures that could not be used
/// @param days the length of the period
public record Network(
        List<Flow> flows,
        Map<Position, Account> accounts,
        Geography geography,
        MaterialTree materials,
        List<ReportedConversion> conversions,
        Map<Position, Essentiality> essentiality,
        Map<NodeId, Position> carriedForward,
        List<LeftOut> leftOut,
        int days) {

    private static final int YEAR = 365;

    /// @throws IllegalArgumentException when a flow comes twice, or the stated flows of a material are in
    ///         several bases
    public Network {
        flows = NumberedFlows.of(flows);
        accounts = Map.copyOf(accounts);
        conversions = List.copyOf(conversions);
        essentiality = Map.copyOf(essentiality);
        carriedForward = Map.copyOf(carriedForward);
        leftOut = List.copyOf(leftOut);
        if (days <= 0) {
            throw new IllegalArgumentException("days is " + days + ": it must be positive");
        }
        // Finds a material that is in several bases, if there is any.
        NumberedFlows.of(flows).bases();
    }

    /// A network over a year of flows alone.
    public static Network of(List<Flow> flows, Geography geography, MaterialTree materials) {
        return new Network(flows, Map.of(), geography, materials, List.of(), Map.of(), Map.of(), List.of(), YEAR);
    }

    public Network withAccounts(Map<Position, Account> replacement) {
        return new Network(
                flows, replacement, geography, materials, conversions, essentiality, carriedForward, leftOut, days);
    }

    /// The same with what is known of how materials are made of others.
    public Network withRecipes(
            List<ReportedConversion> conversionsKnown, Map<Position, Essentiality> essentialityKnown) {
        return new Network(
                flows,
                accounts,
                geography,
                materials,
                conversionsKnown,
                essentialityKnown,
                carriedForward,
                leftOut,
                days);
    }

    /// The ends of the flows, and what flows, by number.
    Numbering numbers() {
        return NumberedFlows.of(flows).numbers();
    }

    /// In what the tonnes of each material are, where any are stated.
    Map<NodeId, Basis> bases() {
        @Nullable Basis[] bases = NumberedFlows.of(flows).bases();
        Map<NodeId, Basis> found = new HashMap<>();
        for (int material = 0; material < bases.length; material++) {
            Basis basis = bases[material];
            if (basis != null) {
                found.put(numbers().materials().id(material), basis);
            }
        }
        return found;
    }

    Account account(Position position) {
        return accounts.getOrDefault(position, Account.NONE);
    }

    Essentiality essentialityOf(Position position) {
        return essentiality.getOrDefault(position, Essentiality.ESSENTIAL);
    }

    /// Whether goods end there: what a country buys, nobody is named to sell on.
    static boolean isSink(NodeId party) {
        return party.kind() == NodeKind.COUNTRY;
    }
}
