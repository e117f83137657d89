package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Small random networks with cycles, islands, countries and, where asked, several materials with stocks, production,
/// recipes and inputs of all kinds. The same seed gives the same network.
final class RandomMarket {

    private static final List<String> KINDS = List.of("m", "n", "n-fine", "n-coarse", "p");

    private final Random random;
    private final Market market = new Market();
    private final int companies;
    private final List<String> materials;
    private final Map<String, Interval> yields = new HashMap<>();
    private boolean open;

    private RandomMarket(long seed, List<String> materials) {
        this.random = new Random(seed);
        this.materials = materials;
        this.companies = 2 + random.nextInt(6);
    }

    /// One material, nothing but flows.
    static Market simple(long seed) {
        RandomMarket made = new RandomMarket(seed, List.of(Market.M));
        made.addFlows();
        return made.market;
    }

    /// All that the equations know.
    static Market rich(long seed) {
        RandomMarket made = new RandomMarket(seed, KINDS);
        made.market.kind("n-fine", "n").kind("n-coarse", "n");
        made.addFlows();
        made.addAccounts();
        made.addRecipes();
        return made.market;
    }

    /// The same with figures that sources leave open: intervals, lower bounds, and flows without tonnage.
    static Market open(long seed) {
        RandomMarket made = new RandomMarket(seed, KINDS.subList(0, 3));
        made.market.kind("n-fine", "n");
        made.open = true;
        made.addFlows();
        made.addAccounts();
        made.addRecipes();
        return made.market;
    }

    static String company(int number) {
        return "c" + number;
    }

    private void addFlows() {
        Set<NodeId> facts = new HashSet<>();
        int count = 1 + random.nextInt(open ? 10 : 16);
        for (int flow = 0; flow < count; flow++) {
            String supplier = random.nextInt(10) == 0 ? "CN" : company(random.nextInt(companies));
            String buyer = random.nextInt(6) == 0 ? "JP" : company(random.nextInt(companies));
            String material = materials.get(random.nextInt(materials.size()));
            if (!supplier.equals(buyer) && facts.add(Market.fact(supplier, buyer, material))) {
                market.flow(supplier, buyer, material, figure(1 + random.nextInt(100)));
            }
        }
    }

    private Interval figure(int tonnes) {
        return open && random.nextInt(4) == 0 ? Interval.UNKNOWN : interval(tonnes);
    }

    private Interval known(int below) {
        return interval(random.nextInt(below));
    }

    private Interval interval(int tonnes) {
        if (!open) {
            return Interval.exactly(tonnes);
        }
        double low = tonnes;
        double high = low + random.nextInt(60);
        return switch (random.nextInt(6)) {
            case 0 -> Interval.moreThan(low);
            case 1 -> new Interval(low, null, high);
            case 2 -> new Interval(low, (low + high) / 2, high);
            case 3 -> new Interval(null, null, high);
            default -> Interval.exactly(low);
        };
    }

    private void addAccounts() {
        for (int company = 0; company < companies; company++) {
            String material = materials.get(random.nextInt(materials.size()));
            switch (random.nextInt(6)) {
                case 0 -> market.account(company(company), material, Account.NONE.withStock(known(50)));
                case 1 -> market.account(company(company), material, Account.NONE.withProduction(known(100)));
                case 2 -> market.account(company(company), material, Account.NONE.withIntake(known(300)));
                default -> market.account(company(company), material, Account.NONE);
            }
        }
    }

    private void addRecipes() {
        for (int company = 0; company < companies; company++) {
            String input = materials.get(random.nextInt(materials.size()));
            String output = materials.get(random.nextInt(materials.size()));
            int lot = random.nextInt(8);
            market.essential(
                    company(company), input, Essentiality.values()[random.nextInt(Essentiality.values().length)]);
            if (lot == 0) {
                market.conversion(input, output, yieldOf(input));
            } else if (lot == 1) {
                market.conversionAt(company(company), input, output, yieldOf(input));
            }
        }
    }

    /// Where all is exact sources agree on what an input yields, if they tell.
    private Interval yieldOf(String input) {
        Interval drawn = someYield();
        return open || drawn.isUnknown() ? drawn : yields.computeIfAbsent(input, _ -> drawn);
    }

    /// Unknown, or known not to be nothing.
    private Interval someYield() {
        return random.nextInt(4) == 0 ? Interval.UNKNOWN : yieldFrom(1 + random.nextInt(3));
    }

    private Interval yieldFrom(int least) {
        return open && random.nextBoolean()
                ? new Interval((double) least, null, least + random.nextDouble())
                : Interval.exactly(least);
    }
}
