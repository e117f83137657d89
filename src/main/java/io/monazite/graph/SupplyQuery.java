package io.monazite.graph;

/// Which supplies are asked for, and in what order.
///
/// @param filter which of them
/// @param order by what; ties by id
/// @param descending whether the order is reversed; those of which it is not known come last all the same
public record SupplyQuery(Filter<SupplyCondition> filter, Order order, boolean descending) {

    /// By what a list of supplies is ordered.
    public enum Order {
        ID,
        /// The low of the reading: what they are at least, in tonnes.
        TONNES,
        /// The first day of the period.
        PERIOD
    }

    public static SupplyQuery of(Filter<SupplyCondition> filter) {
        return new SupplyQuery(filter, Order.ID, false);
    }
}
