package io.monazite.scenario.engine;

import java.util.Map;

import io.monazite.domain.Interval;

/// What a party has of a material before the shock, as far as a box leaves it open: D = max(F + P, T, and, where it
/// sells the material on, O). What lies between its inflow and D is own or unnamed supply, unless inflows without
/// tonnage must have carried it.
///
/// @param sized the inflows of which a source tells something of the tonnes
/// @param open the inflows of which none does
/// @param inflow F, the tonnes of the sized ones
/// @param production P
/// @param intake T; not sourced is 0, see [#intakeKnown]
/// @param sales O of the very material; without upper bound where the tonnes of a sale are not stated
/// @param stock B
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Balance(
        int[] sized,
        int[] open,
        Bound inflow,
        Bound production,
        Bound intake,
        Bound sales,
        Bound stock,
        boolean intakeKnown) {

    /// @param stocks those given with the scenario, which count before sourced ones
    static Balance of(Ledger ledger, Box box, Map<Integer, Interval> stocks, int position) {
        IntList sized = new IntList();
        IntList open = new IntList();
        Bound inflow = Bound.ZERO;
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            if (ledger.isUnstated(flow)) {
                open.add(flow);
            } else {
                sized.add(flow);
                inflow = inflow.plus(ledger.tonnes(flow, box));
            }
        }
        Account account = ledger.account(position);
        return new Balance(
                sized.toArray(),
                open.toArray(),
                inflow,
                box.of(account.production(), Bound.ZERO),
                box.of(account.intake(), Bound.ZERO),
                sales(ledger, box, position),
                box.of(stocks.getOrDefault(position, account.stock()), Bound.ZERO),
                !account.intake().isUnknown());
    }

    private static Bound sales(Ledger ledger, Box box, int position) {
        Bound sales = Bound.ZERO;
        int outlet = ledger.outletAt(position);
        if (outlet >= 0) {
            Csr outflows = ledger.outflows();
            for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                int flow = outflows.item(index);
                sales = sales.plus(
                        ledger.isUnstated(flow) ? new Bound(0, Double.POSITIVE_INFINITY) : ledger.tonnes(flow, box));
            }
        }
        return sales;
    }

    /// F + P.
    Bound accounted() {
        return inflow.plus(production);
    }

    /// The most that intake or sales prove.
    Bound had() {
        return intake.orMore(sales);
    }

    /// D.
    Bound base() {
        Bound base = accounted().orMore(had());
        return anyAmount() ? new Bound(base.lo(), Double.POSITIVE_INFINITY) : base;
    }

    /// R, what the open inflows must have carried: what is had beyond all that is accounted for.
    Bound remainder() {
        return open.length == 0 ? Bound.ZERO : had().without(accounted());
    }

    /// Whether inflows without tonnage are all that is known, so that only shares travel.
    boolean sharesOnly() {
        return open.length > 0 && accounted().hi() == 0 && had().hi() == 0;
    }

    /// Whether the open inflows may carry any amount: nothing proves how much.
    boolean anyAmount() {
        return open.length > 0 && remainder().lo() == 0;
    }

    /// Whether the figures allow that there is nothing to lose.
    boolean mayBeNothing() {
        return open.length == 0 && base().lo() == 0;
    }

    /// What it sells on beyond all inflow, which it makes where a conversion says so, else has.
    Bound excess() {
        return sales.without(inflow.plus(remainder()));
    }

    /// Known inflow, with what must have come by the open ones.
    Bound knownSupply() {
        return anyAmount() ? new Bound(inflow.lo(), Double.POSITIVE_INFINITY) : inflow.plus(remainder());
    }

    /// What surely no source accounts for: its own or from suppliers that are not named.
    double unnamed() {
        return open.length == 0 ? had().without(accounted()).lo() : 0;
    }
}
