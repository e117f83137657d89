package io.monazite.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.monazite.domain.Stage;

/// Draws who supplies whom with what. Everybody who buys has a supplier; the rest of the flows go from heavy-tailed
/// suppliers to heavy-tailed buyers at the next stage. Nobody supplies the same buyer with two materials.
///
/// A flow is a number: supplier, buyer and material side by side, so that sorted numbers are in the order of the facts'
/// ids. Buyers are numbered with the countries first.
final class Trade {

    private static final int BUYER_BITS = 24;
    private static final int MATERIAL_BITS = 8;
    private static final double TO_TRADERS = 0.1;
    private static final double AMONG_TRADERS = 0.05;
    private static final double TO_OTHER_FAMILIES = 0.3;
    private static final double SCRAP = 0.25;
    private static final double PURE = 0.3;
    private static final int TO_COUNTRIES_OF_HUNDRED = 3;

    private final Companies companies;
    private final Dice dice;
    private final PairSet pairs;
    private final long[] flows;
    private int count;
    private final Pool everybody;
    /// By family and stage.
    private final List<List<Pool>> sellers = new ArrayList<>();
    private final List<List<Pool>> makers = new ArrayList<>();
    private final List<List<Pool>> traders = new ArrayList<>();
    /// By stage, whatever the family, of those with recycling.
    private final List<Pool> mixing = new ArrayList<>();

    private Trade(Companies companies, int wanted, Dice dice) {
        this.companies = companies;
        this.dice = dice;
        this.flows = new long[wanted];
        this.pairs = new PairSet(wanted);
        int all = companies.count();
        this.everybody = new Pool(
                all, each -> companies.stage(each) != Stage.END_USE || companies.returns(each), companies::sales);
        for (int number = 0; number < Chain.FAMILIES.size(); number++) {
            int family = number;
            sellers.add(pools(stage -> new Pool(all, each -> isMaker(each, family, stage), companies::sales)));
            makers.add(pools(stage -> new Pool(all, each -> isMaker(each, family, stage), companies::purchases)));
            traders.add(pools(stage -> new Pool(
                    all,
                    each -> companies.trades(each)
                            && companies.family(each) == family
                            && companies.stage(each) == stage,
                    companies::purchases)));
        }
        mixing.addAll(pools(stage -> new Pool(
                all,
                each -> companies.stage(each) == stage && !companies.trades(each) && isRecycled(each),
                companies::purchases)));
    }

    /// @return the flows, ascending
    static long[] draw(Companies companies, int wanted, Dice dice) {
        Trade trade = new Trade(companies, wanted, dice);
        int toCountries = wanted * TO_COUNTRIES_OF_HUNDRED / 100;
        trade.supplyEverybody();
        trade.fill(wanted - toCountries);
        trade.sellToCountries(wanted);
        Arrays.sort(trade.flows);
        return trade.flows;
    }

    static int supplier(long flow) {
        return (int) (flow >>> (BUYER_BITS + MATERIAL_BITS));
    }

    /// A country's place in [Companies#COUNTRIES], or their number and the company's.
    static int buyer(long flow) {
        return (int) (flow >>> MATERIAL_BITS) & ((1 << BUYER_BITS) - 1);
    }

    static int material(long flow) {
        return (int) flow & ((1 << MATERIAL_BITS) - 1);
    }

    private void supplyEverybody() {
        for (int buyer = 0; buyer < companies.count(); buyer++) {
            Stage stage = companies.stage(buyer);
            Stage from = companies.trades(buyer) ? stage : supplierOf(stage);
            if (stage != Stage.MINING || companies.trades(buyer)) {
                int supplier =
                        sellers.get(companies.family(buyer)).get(from.ordinal()).draw(dice);
                add(supplier, company(buyer), stage == Stage.RECYCLING ? Chain.scrap() : Chain.product(from));
            }
        }
    }

    private void fill(int wanted) {
        while (count < wanted) {
            int supplier = everybody.draw(dice);
            boolean user = companies.stage(supplier) == Stage.END_USE;
            if (user || (companies.returns(supplier) && dice.chance(SCRAP))) {
                add(supplier, company(maker(supplier, Stage.RECYCLING)), Chain.scrap());
            } else {
                add(supplier, company(buyer(supplier)), Chain.product(companies.stage(supplier)));
            }
        }
    }

    private int buyer(int supplier) {
        Stage stage = companies.stage(supplier);
        Pool middlemen = traders.get(companies.family(supplier)).get(stage.ordinal());
        double toTraders = companies.trades(supplier) ? AMONG_TRADERS : TO_TRADERS;
        if (!middlemen.isEmpty() && dice.chance(toTraders)) {
            return middlemen.draw(dice);
        }
        Stage next = buyerOf(stage);
        boolean mixes = isRecycled(supplier) && (next == Stage.COMPONENT || next == Stage.END_USE);
        return mixes && dice.chance(TO_OTHER_FAMILIES)
                ? mixing.get(next.ordinal()).draw(dice)
                : maker(supplier, next);
    }

    private int maker(int supplier, Stage stage) {
        return makers.get(companies.family(supplier)).get(stage.ordinal()).draw(dice);
    }

    /// Goods whose buyers no source names: to a country with no named buyer of this supplier, and not its own.
    private void sellToCountries(int wanted) {
        Arrays.sort(flows, 0, count);
        int named = count;
        while (count < wanted) {
            int supplier = dice.below(companies.count());
            int country = dice.below(Companies.COUNTRIES.size());
            Stage stage = companies.stage(supplier);
            if (stage.compareTo(Stage.SEPARATION) >= 0
                    && stage != Stage.END_USE
                    && country != companies.country(supplier)
                    && !suppliesIn(supplier, country, named)) {
                add(supplier, country, Chain.product(stage));
            }
        }
    }

    private boolean suppliesIn(int supplier, int country, int named) {
        int from = Arrays.binarySearch(flows, 0, named, flow(supplier, 0, 0));
        for (int index = from < 0 ? -from - 1 : from; index < named && supplier(flows[index]) == supplier; index++) {
            if (companies.country(buyer(flows[index]) - Companies.COUNTRIES.size()) == country) {
                return true;
            }
        }
        return false;
    }

    private void add(int supplier, int buyer, int product) {
        boolean itself = buyer == company(supplier);
        if (!itself && pairs.add(flow(supplier, buyer, 0) >>> MATERIAL_BITS)) {
            int graded = Chain.hasGrades(product) && dice.chance(PURE) ? Chain.pure(product) : product;
            flows[count++] = flow(supplier, buyer, Chain.material(companies.family(supplier), graded));
        }
    }

    private boolean isRecycled(int company) {
        return companies.family(company) < Chain.RECYCLED_FAMILIES;
    }

    private boolean isMaker(int company, int family, Stage stage) {
        return companies.family(company) == family && companies.stage(company) == stage && !companies.trades(company);
    }

    private static int company(int number) {
        return Companies.COUNTRIES.size() + number;
    }

    private static long flow(int supplier, int buyer, int material) {
        return ((long) supplier << BUYER_BITS | buyer) << MATERIAL_BITS | material;
    }

    private static Stage buyerOf(Stage stage) {
        return stage == Stage.RECYCLING ? Stage.METAL : Stage.values()[stage.ordinal() + 1];
    }

    private static Stage supplierOf(Stage stage) {
        return stage == Stage.RECYCLING ? Stage.MAGNET : Stage.values()[Math.max(0, stage.ordinal() - 1)];
    }

    private static List<Pool> pools(Function<Stage, Pool> pool) {
        return Stream.of(Stage.values()).map(pool).toList();
    }
}
