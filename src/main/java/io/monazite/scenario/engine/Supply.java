package io.monazite.scenario.engine;

/// The share of its supply that a position loses, where sources leave something open or there is stock: the end that a
/// side looks for of (Σ f·l + R·o + E·m − B) / D, with the losses l of stated inflows, o of those without tonnage and m
/// of what is made beside.
///
/// Sums of ends are bounds of sums, so nothing consistent lies outside; where all is exact they are the value itself.
final class Supply {

    /// Stock beside no known supply.
    private static final double ABUNDANT = -1e12;

    private final Ledger ledger;
    private final Evaluation evaluation;
    private final Box box;
    private final Side side;
    private final Ratios ratios = new Ratios();

    Supply(Ledger ledger, Evaluation evaluation, Box box, Side side) {
        this.ledger = ledger;
        this.evaluation = evaluation;
        this.box = box;
        this.side = side;
    }

    double lost(int position) {
        return shortfall(position) - stocked(evaluation.balance(position));
    }

    /// The same where no loss arrives.
    double unhit(int position) {
        return -stocked(evaluation.balance(position));
    }

    /// The same before stock is drawn on.
    double shortfall(int position) {
        Balance balance = evaluation.balance(position);
        return balance.sharesOnly() ? ofOpen(balance.open()) : ofTonnes(position, balance);
    }

    /// The greatest or least loss among inflows whose tonnes are not known.
    double ofOpen(int[] flows) {
        double lost = Double.NaN;
        for (int flow : flows) {
            double each = evaluation.lostOf(flow);
            lost = Double.isNaN(lost) ? each : side.of(lost, each);
        }
        return Double.isNaN(lost) ? 0 : lost;
    }

    private double ofTonnes(int position, Balance balance) {
        double greatest = 0;
        ratios.clear();
        for (int flow : balance.sized()) {
            double each = evaluation.lostOf(flow);
            greatest = Math.max(greatest, each);
            ratios.add(ledger.tonnes(flow, box), each);
        }
        ratios.add(balance.production(), 0);
        double open = ofOpen(balance.open());
        double lost = balance.anyAmount() ? mixed(open) : named(balance) + rest(balance) * open;
        greatest = Math.max(greatest, open);
        int outlet = ledger.outletAt(position);
        if (outlet >= 0 && ledger.recipe(outlet).isMade()) {
            double made = evaluation.output().madeLost(outlet);
            greatest = Math.max(greatest, made);
            lost += made * excess(balance);
        }
        return side == Side.LEAST_LOST && balance.mayBeNothing() ? 0 : Math.min(lost, greatest);
    }

    /// What is lost of stated inflows, as a share of D: that of what is accounted for, or of what is had, whichever is
    /// more.
    private double named(Balance balance) {
        double ofAccounted = ratios.mean(side);
        Bound had = balance.had();
        double whole = side == Side.MOST_LOST ? had.lo() : had.hi();
        double ofHad = whole == 0 ? Double.POSITIVE_INFINITY : ratios.sum(side) / whole;
        if (Double.isNaN(ofAccounted)) {
            return Double.isInfinite(ofHad) ? 0 : ofHad;
        }
        return Math.min(ofAccounted, ofHad);
    }

    /// Inflows without tonnage may carry nothing, or so much that nothing else counts.
    private double mixed(double open) {
        double accounted = ratios.mean(side);
        return Double.isNaN(accounted) ? open : side.of(accounted, open);
    }

    /// R / D.
    private double rest(Balance balance) {
        if (balance.open().length == 0) {
            return 0;
        }
        Bound accounted = balance.accounted();
        Bound had = balance.had();
        return side == Side.MOST_LOST ? beyond(accounted.lo(), had.hi()) : beyond(accounted.hi(), had.lo());
    }

    private static double beyond(double accounted, double had) {
        return had > accounted ? 1 - accounted / had : 0;
    }

    /// E / D.
    double excess(Balance balance) {
        Bound excess = balance.excess();
        Bound base = balance.base();
        double part = side == Side.MOST_LOST ? excess.hi() : excess.lo();
        double whole = side == Side.MOST_LOST ? base.lo() : base.hi();
        return part == 0 ? 0 : whole == 0 ? 1 : Math.min(1, Double.isInfinite(part) ? 1 : part / whole);
    }

    /// B / D.
    private double stocked(Balance balance) {
        Bound stock = balance.stock();
        Bound base = balance.base();
        double part = side == Side.MOST_LOST ? stock.lo() : stock.hi();
        double whole = side == Side.MOST_LOST ? base.hi() : base.lo();
        if (balance.sharesOnly()) {
            return side == Side.MOST_LOST || part == 0 ? 0 : -ABUNDANT;
        }
        return part == 0 ? 0 : whole == 0 || Double.isInfinite(part) ? -ABUNDANT : part / whole;
    }
}
