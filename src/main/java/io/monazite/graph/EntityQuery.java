package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Which entities of one kind are asked for. Absent conditions do not restrict.
///
/// @param kind the kind of entity
/// @param nameContains part of a name or alias, whatever its case
/// @param country where it is located (companies, deposits, facilities, measures)
/// @param role a role of a company, by its name in the load format
/// @param stage the stage of a facility or material, by its name
/// @param order by name (whatever its case) or by id, ties by id
/// @param descending whether the order is reversed
public record EntityQuery(
        NodeKind kind,
        @Nullable String nameContains,
        @Nullable NodeId country,
        @Nullable String role,
        @Nullable String stage,
        Order order,
        boolean descending) {

    /// By what a list of entities is ordered.
    public enum Order {
        NAME,
        ID
    }

    public static EntityQuery all(NodeKind kind) {
        return new EntityQuery(kind, null, null, null, null, Order.NAME, false);
    }
}
