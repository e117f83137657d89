package io.monazite.scenario.offset;

/// How a supplier can be reached, the best first.
public enum Reach {
    /// The buyer's side holds a right or contract to goods of the supplier.
    RIGHT(0),
    /// An agreement is in force between both sides.
    AGREEMENT(1),
    /// Both belong to the same parent or country.
    OWNERSHIP(2),
    /// Nothing known binds them.
    MARKET(3);

    private final int cost;

    Reach(int cost) {
        this.cost = cost;
    }

    /// The cost of a tonne in a plan: a rank, no money.
    public int cost() {
        return cost;
    }
}
