package io.monazite.graph;

/// Which articles are asked for, and in what order.
///
/// @param filter which of them
/// @param order by what; ties by id
/// @param descending whether the order is reversed; those of which it is not known come last all the same
public record ArticleQuery(Filter<ArticleCondition> filter, Order order, boolean descending) {

    /// By what a list of articles is ordered.
    public enum Order {
        ID,
        /// When they were published, as it is written.
        DATE,
        /// The title, whatever its case.
        TITLE,
        /// The publisher's name, whatever its case.
        PUBLISHER
    }

    public static ArticleQuery of(Filter<ArticleCondition> filter) {
        return new ArticleQuery(filter, Order.ID, false);
    }
}
