package io.monazite.scenario.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.monazite.domain.NodeId;

/// Small random networks with cycles, islands, countries and, where asked, several materials with stocks, production,
/// recipes and inputs of all kinds. The same seed gives the same network.
final class RandomMarket {

    private static final List<String> KINDS = List.of("m", "n", "n-fine", "n-coarse", "p");

    private final Random random;
    private final Market market = new Market();
    private final int companies;
    private final List<String> materials;

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

    static String company(int number) {
        return "c" + number;
    }

    private void addFlows() {
        Set<NodeId> facts = new HashSet<>();
        int count = 1 + random.nextInt(16);
        for (int flow = 0; flow < count; flow++) {
            String supplier = random.nextInt(10) == 0 ? "CN" : company(random.nextInt(companies));
            String buyer = random.nextInt(6) == 0 ? "JP" : company(random.nextInt(companies));
            String material = materials.get(random.nextInt(materials.size()));
            if (!supplier.equals(buyer) && facts.add(Market.fact(supplier, buyer, material))) {
                market.flow(supplier, buyer, material, 1 + random.nextInt(100));
            }
        }
    }

    private void addAccounts() {
        for (int company = 0; company < companies; company++) {
            String material = materials.get(random.nextInt(materials.size()));
            switch (random.nextInt(6)) {
                case 0 -> market.stock(company(company), material, random.nextInt(50));
                case 1 -> market.production(company(company), material, random.nextInt(100));
                case 2 -> market.intake(company(company), material, random.nextInt(300));
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
                market.conversion(input, output);
            } else if (lot == 1) {
                market.conversionAt(company(company), input, output);
            }
        }
    }
}
