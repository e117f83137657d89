package io.monazite.graph.neo4j;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;

/// Filters put together at random, drawn by a seed.
final class RandomFilters {

    private static final int DEEPEST = 3;

    private final Random random;

    RandomFilters(long seed) {
        this.random = new Random(seed);
    }

    Filter<SupplyCondition> ofSupplies() {
        return filter(DEEPEST, this::supplyCondition);
    }

    Filter<EntityCondition> ofCompanies() {
        return filter(2, this::companyCondition);
    }

    private <C> Filter<C> filter(int depth, Supplier<C> condition) {
        int drawn = random.nextInt(depth == 0 ? 3 : 7);
        return switch (drawn) {
            case 3, 4 -> new Filter.All<>(several(depth, condition));
            case 5 -> new Filter.Any<>(several(depth, condition));
            case 6 -> new Filter.Not<>(filter(depth - 1, condition));
            default -> Filter.is(condition.get());
        };
    }

    private <C> List<Filter<C>> several(int depth, Supplier<C> condition) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(_ -> filter(depth - 1, condition))
                .toList();
    }

    private SupplyCondition supplyCondition() {
        return switch (random.nextInt(14)) {
            case 0 -> new SupplyCondition.Supplier(id(RandomFlows.COMPANIES));
            case 1 -> new SupplyCondition.Buyer(id(RandomFlows.COMPANIES));
            case 2 -> new SupplyCondition.SupplierIn(places());
            case 3 -> new SupplyCondition.BuyerIn(places());
            case 4 -> new SupplyCondition.Material(id(RandomFlows.MATERIALS));
            case 5 -> new SupplyCondition.MaterialIn(Set.of(id(RandomFlows.MATERIALS)));
            case 6 -> new SupplyCondition.OfStage(one(List.of(Stage.SEPARATION, Stage.METAL)));
            case 7 -> new SupplyCondition.Status(Set.of(one(List.of(SupplyStatus.values()))));
            case 8 -> new SupplyCondition.OfClass(one(List.of(StatusClass.values())));
            case 9 -> new SupplyCondition.Period(one(RandomFlows.PERIODS));
            case 10 -> validIn();
            case 11 ->
                new SupplyCondition.EvidenceFrom(Set.of(id(List.of("article:a1", "article:d1", "publisher:p1"))));
            case 12 -> random.nextBoolean() ? new SupplyCondition.Disputed() : new SupplyCondition.TonnesTold();
            default ->
                random.nextBoolean()
                        ? new SupplyCondition.AtLeast(50 * random.nextInt(5))
                        : new SupplyCondition.AtMost(50 * (2 + random.nextInt(6)));
        };
    }

    private EntityCondition companyCondition() {
        return switch (random.nextInt(7)) {
            case 0 -> new EntityCondition.LocatedIn(places());
            case 1 -> new EntityCondition.Role(one(List.of("MINER", "TRADER", "SEPARATOR")));
            case 2 ->
                new EntityCondition.Ids(Set.copyOf(List.of(id(RandomFlows.COMPANIES), id(RandomFlows.COMPANIES))));
            case 3 -> new EntityCondition.Text("company " + one(List.of("a", "b", "")));
            case 4 -> new EntityCondition.SuppliedBy(ofSupplies());
            default -> new EntityCondition.Supplies(ofSupplies());
        };
    }

    private SupplyCondition validIn() {
        LocalDate from = LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1);
        return new SupplyCondition.ValidIn(from, from.plusDays(random.nextInt(300)));
    }

    private Set<NodeId> places() {
        return Set.of(id(List.of("country:IN", "country:JP", "country:CN", "country:EU", "company:a")));
    }

    private NodeId id(List<String> of) {
        return NodeId.parse(one(of));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
