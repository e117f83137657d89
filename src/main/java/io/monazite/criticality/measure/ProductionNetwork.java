package io.monazite.criticality.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.scenario.engine.Essentiality;

/// Who supplies whom with how much, each party with the product (in Diem et al. the sector) of what it sells. Parties
/// and products are numbered from 0.
///
/// Held in arrays, so that a shock can be followed over thousands of parties for each of thousands of parties:
/// deliveries lie in the order of their suppliers, and a slot stands for all that one buyer buys of one product.
public final class ProductionNetwork {

    /// So much goes from one party to another.
    ///
    /// @param weight above 0, in whatever unit all deliveries have
    public record Delivery(int supplier, int buyer, double weight) {

        /// @throws IllegalArgumentException when the weight is not a positive number
        public Delivery {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight is %s: it must be above 0".formatted(weight));
            }
        }
    }

    /// How much a buyer's output depends on a product.
    @FunctionalInterface
    public interface Needs {

        Essentiality of(int product, int buyer);
    }

    final int[] products;
    final double[] sold;
    final double totalSold;
    /// Deliveries of party i stand from `first[i]` to `first[i + 1]`.
    final int[] first;

    final int[] buyers;
    final int[] suppliers;
    /// Deliveries to party j are those that `inward` names from `firstInward[j]` to `firstInward[j + 1]`.
    final int[] firstInward;

    final int[] inward;
    /// Λd: the part of the buyer's input of the product, or of all its inputs where the product is not essential.
    final double[] partOfInput;
    /// Λu: the part of the supplier's sales.
    final double[] partOfSales;
    /// The slot of an essential input; -1 where it is not essential.
    final int[] slots;

    final int slotCount;
    final int[][] markets;
    /// The parties, suppliers before their buyers as far as there are no circles; and the place of each.
    final int[] inOrder;

    final int[] rank;
    final int[] againstOrder;
    final int[] rankAgainst;

    /// @param products what each party sells
    /// @param needs how much each buyer depends on each product
    /// @throws IllegalArgumentException when there is no delivery, or one names a party that is not there
    public ProductionNetwork(int[] products, List<Delivery> deliveries, Needs needs) {
        int parties = products.length;
        requireParties(deliveries, parties);
        List<Delivery> ordered = deliveries.stream()
                .sorted((one, other) -> Integer.compare(one.supplier(), other.supplier()))
                .toList();
        this.products = products.clone();
        this.suppliers = ordered.stream().mapToInt(Delivery::supplier).toArray();
        this.buyers = ordered.stream().mapToInt(Delivery::buyer).toArray();
        double[] weights = ordered.stream().mapToDouble(Delivery::weight).toArray();
        this.first = starts(suppliers, parties);
        this.firstInward = starts(buyers, parties);
        this.inward = inward(buyers, firstInward);
        this.sold = sums(suppliers, weights, parties);
        this.totalSold = Arrays.stream(sold).sum();
        this.partOfInput = new double[weights.length];
        this.partOfSales = new double[weights.length];
        this.slots = new int[weights.length];
        this.slotCount = weigh(weights, sums(buyers, weights, parties), needs);
        this.markets = markets();
        this.inOrder = inOrder();
        this.rank = places(inOrder);
        this.againstOrder = reversed(inOrder);
        this.rankAgainst = places(againstOrder);
    }

    /// How many parties there are.
    public int parties() {
        return products.length;
    }

    private int weigh(double[] weights, double[] bought, Needs needs) {
        Map<Long, Integer> numbers = new HashMap<>();
        double[] ofSlot = new double[weights.length];
        Essentiality[] need = new Essentiality[weights.length];
        for (int at = 0; at < weights.length; at++) {
            int product = products[suppliers[at]];
            need[at] = needs.of(product, buyers[at]);
            slots[at] = need[at] == Essentiality.ESSENTIAL
                    ? numbers.computeIfAbsent(((long) product << 32) | buyers[at], _ -> numbers.size())
                    : -1;
            if (slots[at] >= 0) {
                ofSlot[slots[at]] += weights[at];
            }
        }
        for (int at = 0; at < weights.length; at++) {
            partOfSales[at] = weights[at] / sold[suppliers[at]];
            partOfInput[at] = switch (need[at]) {
                case ESSENTIAL -> weights[at] / ofSlot[slots[at]];
                case NON_ESSENTIAL -> weights[at] / bought[buyers[at]];
                case NEGLIGIBLE -> 0;
            };
        }
        return numbers.size();
    }

    /// The sellers of each product.
    private int[][] markets() {
        int count = Arrays.stream(products).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int product : products) {
            sizes[product]++;
        }
        int[][] sellers = new int[count][];
        Arrays.setAll(sellers, product -> new int[sizes[product]]);
        for (int party = products.length - 1; party >= 0; party--) {
            sellers[products[party]][--sizes[products[party]]] = party;
        }
        return sellers;
    }

    /// Reversed order of leaving, in a search that goes into the depth.
    private int[] inOrder() {
        int parties = products.length;
        int[] next = Arrays.copyOf(first, parties);
        int[] path = new int[parties];
        int[] order = new int[parties];
        boolean[] seen = new boolean[parties];
        int left = parties;
        for (int start = 0; start < parties; start++) {
            int depth = 0;
            if (!seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                int party = path[depth - 1];
                if (next[party] == first[party + 1]) {
                    order[--left] = party;
                    depth--;
                } else {
                    int buyer = buyers[next[party]++];
                    if (!seen[buyer]) {
                        seen[buyer] = true;
                        path[depth++] = buyer;
                    }
                }
            }
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        Arrays.setAll(reversed, at -> order[order.length - 1 - at]);
        return reversed;
    }

    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            places[order[at]] = at;
        }
        return places;
    }

    private static void requireParties(List<Delivery> deliveries, int parties) {
        if (deliveries.isEmpty()) {
            throw new IllegalArgumentException("deliveries is empty: without sales nothing can be lost");
        }
        for (Delivery delivery : deliveries) {
            if (Math.min(delivery.supplier(), delivery.buyer()) < 0
                    || Math.max(delivery.supplier(), delivery.buyer()) >= parties) {
                throw new IllegalArgumentException(
                        "%s names a party that is not there: they are 0 to %d".formatted(delivery, parties - 1));
            }
        }
    }

    private static int[] starts(int[] keys, int count) {
        int[] starts = new int[count + 1];
        for (int key : keys) {
            starts[key + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private static int[] inward(int[] buyers, int[] starts) {
        int[] next = starts.clone();
        int[] inward = new int[buyers.length];
        for (int at = 0; at < buyers.length; at++) {
            inward[next[buyers[at]]++] = at;
        }
        return inward;
    }

    private static double[] sums(int[] keys, double[] weights, int count) {
        double[] sums = new double[count];
        for (int at = 0; at < keys.length; at++) {
            sums[keys[at]] += weights[at];
        }
        return sums;
    }
}
