package io.monazite.synthetic;

import java.util.List;

import io.monazite.domain.Stage;

/// Who is in the market: each company stands at one stage of one family's chain, in one country. Some trade the product
/// of their stage instead of making it, some give scrap back. How many buyers a company finds and how many suppliers it
/// has is heavy-tailed, so that there are hubs.
final class Companies {

    /// In the order of their codes, which is the order of ids.
    static final List<String> COUNTRIES = List.of(
            "AU", "BR", "CA", "CD", "CL", "CN", "DE", "EE", "ES", "FI", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "KZ",
            "MM", "MY", "NO", "PH", "PL", "SE", "TH", "US", "VN", "ZA");

    private static final int CHINA = COUNTRIES.indexOf("CN");

    /// Of a hundred companies, by stage.
    private static final int[] OF_HUNDRED = {11, 6, 5, 7, 8, 8, 12, 25, 16, 2};

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final double TRADERS = 0.08;
    private static final double MAGNET_MAKERS_THAT_RETURN = 0.15;
    private static final double USERS_THAT_RETURN = 0.2;
    private static final double IN_CHINA = 0.3;
    private static final double TAIL_OF_SALES = 1.7;
    private static final double TAIL_OF_PURCHASES = 2.0;

    private final Stage[] stages;
    private final byte[] families;
    private final byte[] countries;
    private final boolean[] traders;
    private final boolean[] returning;
    private final double[] sales;
    private final double[] purchases;

    Companies(int count, Dice dice) {
        stages = new Stage[count];
        families = new byte[count];
        countries = new byte[count];
        traders = new boolean[count];
        returning = new boolean[count];
        sales = new double[count];
        purchases = new double[count];
        for (int company = 0; company < count; company++) {
            settle(company, dice);
        }
    }

    int count() {
        return stages.length;
    }

    Stage stage(int company) {
        return stages[company];
    }

    int family(int company) {
        return families[company];
    }

    /// By its place in [#COUNTRIES].
    int country(int company) {
        return countries[company];
    }

    boolean trades(int company) {
        return traders[company];
    }

    /// Whether it gives scrap back.
    boolean returns(int company) {
        return returning[company];
    }

    /// How likely it is as a supplier, beside others.
    double sales(int company) {
        return sales[company];
    }

    /// How likely it is as a buyer, beside others.
    double purchases(int company) {
        return purchases[company];
    }

    /// The first ones fill every place of every chain once; the others fall where they fall.
    private void settle(int company, Dice dice) {
        int places = STAGES.size() * Chain.FAMILIES.size();
        boolean first = company < places;
        Stage stage = first ? STAGES.get(company % STAGES.size()) : stage(dice);
        int family = first ? company / STAGES.size() : dice.below(Chain.FAMILIES.size());
        if (stage == Stage.RECYCLING) {
            family %= Chain.RECYCLED_FAMILIES;
        }
        stages[company] = stage;
        families[company] = (byte) family;
        countries[company] = (byte) (dice.chance(IN_CHINA) ? CHINA : country(family, dice));
        traders[company] = !first && canTrade(stage) && dice.chance(TRADERS);
        returning[company] =
                !traders[company] && family < Chain.RECYCLED_FAMILIES && dice.chance(partThatReturns(stage, first));
        sales[company] = dice.pareto(TAIL_OF_SALES);
        purchases[company] = dice.pareto(TAIL_OF_PURCHASES);
    }

    private static Stage stage(Dice dice) {
        int drawn = dice.below(100);
        int stage = 0;
        while (drawn >= OF_HUNDRED[stage]) {
            drawn -= OF_HUNDRED[stage];
            stage++;
        }
        return STAGES.get(stage);
    }

    /// The share of the n-th country falls with n, and each family has an order of its own.
    private static int country(int family, Dice dice) {
        int rank = (int) (COUNTRIES.size() * dice.share() * dice.share());
        return (rank * 11 + family * 5) % COUNTRIES.size();
    }

    private static boolean canTrade(Stage stage) {
        return stage != Stage.END_USE && stage != Stage.RECYCLING;
    }

    private static double partThatReturns(Stage stage, boolean first) {
        return switch (stage) {
            case MAGNET -> first ? 1 : MAGNET_MAKERS_THAT_RETURN;
            case END_USE -> USERS_THAT_RETURN;
            case MINING, CONCENTRATE, CRACKING, SEPARATION, METAL, ALLOY, COMPONENT, RECYCLING -> 0;
        };
    }
}
