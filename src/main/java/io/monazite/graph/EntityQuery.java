package io.monazite.graph;

import io.monazite.domain.NodeKind;

/// Which entities of one kind are asked for, and in what order.
///
/// @param kind the kind of entity
/// @param filter which of them
/// @param order by what; ties by id
/// @param descending whether the order is reversed; those of which it is not known come last all the same
public record EntityQuery(NodeKind kind, Filter<EntityCondition> filter, Order order, boolean descending) {

    /// By what a list of entities is ordered.
    public enum Order {
        /// The name, whatever its case.
        NAME,
        ID,
        /// The id of the country in which it is located; the first of several.
        COUNTRY,
        /// When it was signed, as it is written.
        SIGNED,
        /// From when on it holds, as it is written.
        FROM
    }

    public static EntityQuery all(NodeKind kind) {
        return of(kind, Filter.everything());
    }

    /// By name.
    public static EntityQuery of(NodeKind kind, Filter<EntityCondition> filter) {
        return new EntityQuery(kind, filter, Order.NAME, false);
    }
}
