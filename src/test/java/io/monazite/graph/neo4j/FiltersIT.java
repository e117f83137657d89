package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Supply;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Filter;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyCondition;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Filters and orders by statements find what the same filters and orders find in Java, on a graph drawn by a seed.
class FiltersIT {

    private static final long SEED = 20261123;
    private static final int FLOWS = 60;
    private static final int FILTERS_OF_SUPPLIES = 40;
    private static final int FILTERS_OF_COMPANIES = 20;

    private static SmallGraph small;
    private static Version version;
    private static List<SourcedFact> supplies;
    private static List<Entity> companies;
    private static FilterInJava inJava;

    @BeforeAll
    static void draw() {
        small = new SmallGraph();
        small.load(RandomFlows.of(SEED, FLOWS));
        // What was told no longer counts; two roots whose copies then speak for themselves.
        version = small.load(
                Draft.of("again-1", Draft.flow("company:a", "company:b")).retracts("f1-0", "f2-0", "f3-0"),
                Draft.of("again-2", Draft.flow("company:a", "company:b"))
                        .in("article:d1")
                        .retracts("f4-0", "f5-0"));
        supplies = small.graph.all(NodeKind.SUPPLY, version);
        companies = small.graph.allEntities(NodeKind.COMPANY, version);
        Map<NodeId, Set<NodeId>> places = small.graph.all(NodeKind.LOCATION, version).stream()
                .map(fact -> (Location) fact.fact())
                .collect(Collectors.groupingBy(
                        Location::entity, Collectors.mapping(Location::country, Collectors.toSet())));
        Map<NodeId, Set<NodeId>> members = new HashMap<>();
        small.graph
                .allEntities(NodeKind.COUNTRY, version)
                .forEach(country -> members.put(
                        country.id(),
                        country.texts("members").stream().map(NodeId::parse).collect(Collectors.toSet())));
        inJava = new FilterInJava(supplies, places, members, small.graph.allEntities(NodeKind.MATERIAL, version));
    }

    @Test
    void theGraphHasWhatFiltersTellApart() {
        assertThat(supplies).hasSizeGreaterThan(FLOWS / 2);
        assertThat(supplies).anyMatch(fact -> fact.reading().disputed());
        assertThat(supplies).anyMatch(fact -> !fact.reading().disputed());
        assertThat(supplies).anyMatch(fact -> fact.reading().amount() == null);
        assertThat(supplies).anyMatch(fact -> low(fact) != null);
        assertThat(supplies)
                .anyMatch(fact -> fact.reading().amount() != null
                        && fact.reading().amount().interval().high() == null);
        assertThat(supplies).anyMatch(fact -> fact.reading().setAside().size() > 1);
    }

    @Test
    void suppliesThatMeetAFilterAreThoseThatMeetItInJava() {
        RandomFilters filters = new RandomFilters(SEED);
        Set<Integer> sizes = new HashSet<>();
        for (int number = 0; number < FILTERS_OF_SUPPLIES; number++) {
            Filter<SupplyCondition> filter = filters.ofSupplies();
            List<NodeId> expected = supplies.stream()
                    .filter(inJava.ofSupplies(filter))
                    .map(SourcedFact::id)
                    .sorted(Comparator.comparing(NodeId::toString))
                    .toList();
            SupplyQuery query = SupplyQuery.of(filter);
            assertThat(ids(small.graph.supplies(query, PageRequest.first(100), version), SourcedFact::id))
                    .as("seed %d, filter %d: %s", SEED, number, filter)
                    .isEqualTo(expected);
            assertThat(small.graph.count(query, version)).isEqualTo(expected.size());
            sizes.add(expected.size());
        }
        assertThat(sizes).as("filters that tell supplies apart").hasSizeGreaterThan(10);
    }

    @Test
    void companiesThatMeetAFilterAreThoseThatMeetItInJava() {
        RandomFilters filters = new RandomFilters(~SEED);
        Set<Integer> sizes = new HashSet<>();
        for (int number = 0; number < FILTERS_OF_COMPANIES; number++) {
            Filter<EntityCondition> filter = filters.ofCompanies();
            List<NodeId> expected = companies.stream()
                    .filter(inJava.ofCompanies(filter))
                    .map(Entity::id)
                    .sorted()
                    .toList();
            EntityQuery query = new EntityQuery(NodeKind.COMPANY, filter, EntityQuery.Order.ID, false);
            assertThat(ids(small.graph.entities(query, PageRequest.first(100), version), Entity::id))
                    .as("seed %d, filter %d: %s", ~SEED, number, filter)
                    .isEqualTo(expected);
            assertThat(small.graph.count(query, version)).isEqualTo(expected.size());
            sizes.add(expected.size());
        }
        assertThat(sizes).as("filters that tell companies apart").hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(SupplyQuery.Order.class)
    void suppliesAreWalkedBothWaysInEachOrder(SupplyQuery.Order order) {
        Comparator<SourcedFact> ids = Comparator.comparing(fact -> fact.id().toString());
        for (boolean descending : new boolean[] {false, true}) {
            Comparator<SourcedFact> ties = descending ? ids.reversed() : ids;
            Comparator<SourcedFact> expected = switch (order) {
                case ID -> ties;
                case TONNES -> byKey(FiltersIT::low, descending).thenComparing(ties);
                case PERIOD -> byKey(FiltersIT::begins, descending).thenComparing(ties);
            };
            SupplyQuery query = new SupplyQuery(Filter.everything(), order, descending);
            List<NodeId> sorted =
                    supplies.stream().sorted(expected).map(SourcedFact::id).toList();
            for (boolean backward : new boolean[] {false, true}) {
                assertThat(walk(request -> small.graph.supplies(query, request, version), backward).stream()
                                .map(SourcedFact::id))
                        .as("%s, descending: %s, backward: %s", order, descending, backward)
                        .isEqualTo(sorted);
            }
        }
    }

    @Test
    void companiesAreWalkedBothWaysByCountry() {
        Comparator<Entity> ids = Comparator.comparing(Entity::id);
        for (boolean descending : new boolean[] {false, true}) {
            List<NodeId> sorted = companies.stream()
                    .sorted(byKey(FiltersIT::country, descending).thenComparing(descending ? ids.reversed() : ids))
                    .map(Entity::id)
                    .toList();
            EntityQuery query =
                    new EntityQuery(NodeKind.COMPANY, Filter.everything(), EntityQuery.Order.COUNTRY, descending);
            for (boolean backward : new boolean[] {false, true}) {
                assertThat(walk(request -> small.graph.entities(query, request, version), backward).stream()
                                .map(Entity::id))
                        .isEqualTo(sorted);
            }
        }
        assertThat(companies).anyMatch(company -> country(company) == null);
    }

    @Test
    void filtersOfTheSameShapeHaveTheSameText() {
        Conditions conditions = new Conditions(new KnownFamilies(small.statements));
        Filter<SupplyCondition> one = new Filter.All<>(List.of(
                Filter.is(new SupplyCondition.AtLeast(1)), Filter.is(new SupplyCondition.Buyer(NodeId.company("a")))));
        Filter<SupplyCondition> other = new Filter.All<>(List.of(
                Filter.is(new SupplyCondition.Buyer(NodeId.company("b"))), Filter.is(new SupplyCondition.AtLeast(7))));
        Composed first = conditions.of(SupplyQuery.of(one), version);
        Composed second = conditions.of(SupplyQuery.of(other), version);
        assertThat(first.places()).isEqualTo(second.places());
        assertThat(first.parameters()).isNotEqualTo(second.parameters());
        assertThat(first.places().get("supply_filter"))
                .doesNotContain("company:a")
                .contains("$given1", "$given2");
    }

    private static <T, K extends Comparable<? super K>> Comparator<T> byKey(
            Function<T, @Nullable K> key, boolean descending) {
        Comparator<K> order = Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(descending ? order.reversed() : order));
    }

    private static @Nullable Double low(SourcedFact fact) {
        return fact.reading().amount() == null
                ? null
                : fact.reading().amount().interval().low();
    }

    private static @Nullable LocalDate begins(SourcedFact fact) {
        return ((Supply) fact.fact()).period().from();
    }

    private static @Nullable String country(Entity company) {
        return inJava.places().getOrDefault(company.id(), Set.of()).stream()
                .map(NodeId::toString)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> List<NodeId> ids(Page<T> page, Function<T, NodeId> id) {
        return page.items().stream().map(id).toList();
    }

    /// The whole list, put together from pages of seven.
    private static <T> List<T> walk(Function<PageRequest, Page<T>> pages, boolean backward) {
        List<T> all = new ArrayList<>();
        Page<T> page = pages.apply(new PageRequest(7, backward, null));
        all.addAll(page.items());
        while (page.more()) {
            var edge = backward ? page.rows().getFirst() : page.rows().getLast();
            page = pages.apply(new PageRequest(7, backward, edge.position()));
            all.addAll(backward ? 0 : all.size(), page.items());
        }
        return all;
    }
}
