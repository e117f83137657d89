package io.monazite.graph.neo4j;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.monazite.domain.Amount;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.Supply;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Publisher;
import io.monazite.provenance.SourcedFact;

/// What filters mean, said a second time in Java, from the readings of facts: for tests to compare with.
///
/// @param supplies all of them
/// @param places the countries in which parties are located
/// @param members of groups of countries
/// @param materials all of them
record FilterInJava(
        List<SourcedFact> supplies,
        Map<NodeId, Set<NodeId>> places,
        Map<NodeId, Set<NodeId>> members,
        List<Entity> materials) {

    Predicate<SourcedFact> ofSupplies(Filter<SupplyCondition> filter) {
        return holds(filter, condition -> fact -> isMet(condition, fact));
    }

    Predicate<Entity> ofCompanies(Filter<EntityCondition> filter) {
        return holds(filter, condition -> company -> isMet(condition, company));
    }

    private static <C, T> Predicate<T> holds(Filter<C> filter, Function<C, Predicate<T>> meaning) {
        return switch (filter) {
            case Filter.All<C>(List<Filter<C>> of) ->
                thing -> of.stream().allMatch(each -> holds(each, meaning).test(thing));
            case Filter.Any<C>(List<Filter<C>> of) ->
                thing -> of.stream().anyMatch(each -> holds(each, meaning).test(thing));
            case Filter.Not<C>(Filter<C> of) -> holds(of, meaning).negate();
            case Filter.Is<C>(C condition) -> meaning.apply(condition);
        };
    }

    private boolean isMet(SupplyCondition condition, SourcedFact fact) {
        Supply supply = (Supply) fact.fact();
        Amount amount = fact.reading().amount();
        return switch (condition) {
            case SupplyCondition.Ids ids -> ids.ids().contains(fact.id());
            case SupplyCondition.Supplier by -> supply.supplier().equals(by.party());
            case SupplyCondition.Buyer to -> supply.buyer().equals(to.party());
            case SupplyCondition.SupplierIn in -> isIn(supply.supplier(), in.places());
            case SupplyCondition.BuyerIn in -> isIn(supply.buyer(), in.places());
            case SupplyCondition.Material of -> supply.material().equals(of.material());
            case SupplyCondition.MaterialIn in -> lineage(supply.material()).anyMatch(in.materials()::contains);
            case SupplyCondition.OfStage of ->
                material(supply.material())
                        .flatMap(material -> material.text("stage"))
                        .filter(of.stage().name()::equals)
                        .isPresent();
            case SupplyCondition.Status status ->
                status.statuses().stream().anyMatch(each -> told(fact, "status").contains(each.name()));
            case SupplyCondition.OfClass of -> supply.statusClass() == of.statusClass();
            case SupplyCondition.Period period -> supply.period().text().equals(period.period());
            case SupplyCondition.OfBasis of -> supply.basis() == of.basis();
            case SupplyCondition.Under under -> under.agreement().equals(supply.agreement());
            case SupplyCondition.ValidIn in -> overlaps(supply, in.from(), in.to());
            case SupplyCondition.AtLeast least -> {
                Double low = amount == null ? null : amount.interval().low();
                yield low != null && low >= least.tonnes();
            }
            case SupplyCondition.AtMost most -> {
                Double high = amount == null ? null : amount.interval().high();
                yield high != null && high <= most.tonnes();
            }
            case SupplyCondition.TonnesTold _ -> amount != null;
            case SupplyCondition.EvidenceFrom from ->
                fact.claims().stream()
                        .filter(claim -> claim.record().retractedAt() == null)
                        .anyMatch(claim -> sources(claim).anyMatch(from.sources()::contains));
            case SupplyCondition.Disputed _ -> fact.reading().disputed();
        };
    }

    private boolean isMet(EntityCondition condition, Entity company) {
        return switch (condition) {
            case EntityCondition.Text text ->
                company.name().toLowerCase(Locale.ROOT).contains(text.part());
            case EntityCondition.Ids ids -> ids.ids().contains(company.id());
            case EntityCondition.LocatedIn in ->
                places.getOrDefault(company.id(), Set.of()).stream().anyMatch(withMembers(in.countries())::contains);
            case EntityCondition.Role role -> company.texts("roles").contains(role.role());
            case EntityCondition.Supplies(Filter<SupplyCondition> flow) ->
                supplies.stream()
                        .filter(fact -> ((Supply) fact.fact()).supplier().equals(company.id()))
                        .anyMatch(ofSupplies(flow));
            case EntityCondition.SuppliedBy(Filter<SupplyCondition> flow) ->
                supplies.stream()
                        .filter(fact -> ((Supply) fact.fact()).buyer().equals(company.id()))
                        .anyMatch(ofSupplies(flow));
            default -> throw new IllegalArgumentException(condition + " is not drawn here");
        };
    }

    private boolean isIn(NodeId party, Set<NodeId> some) {
        Set<NodeId> all = withMembers(some);
        return all.contains(party)
                || places.getOrDefault(party, Set.of()).stream().anyMatch(all::contains);
    }

    private Set<NodeId> withMembers(Set<NodeId> some) {
        Set<NodeId> all = new HashSet<>(some);
        some.forEach(each -> all.addAll(members.getOrDefault(each, Set.of())));
        return all;
    }

    private Stream<NodeId> lineage(NodeId material) {
        return Stream.iterate(
                        Optional.of(material),
                        Optional::isPresent,
                        known -> known.flatMap(this::material)
                                .flatMap(entity -> entity.text("parent"))
                                .map(NodeId::parse))
                .flatMap(Optional::stream);
    }

    private Optional<Entity> material(NodeId id) {
        return materials.stream().filter(material -> material.id().equals(id)).findFirst();
    }

    private static boolean overlaps(Supply supply, LocalDate from, LocalDate to) {
        LocalDate first = supply.period().from();
        LocalDate last = supply.period().to();
        return first != null && last != null && !first.isAfter(to) && !last.isBefore(from);
    }

    /// The strongest source's word and all others.
    private static List<Object> told(SourcedFact fact, String field) {
        return Stream.concat(
                        Stream.ofNullable(fact.reading().stated().get(field)),
                        fact.reading().rivals().getOrDefault(field, List.of()).stream())
                .toList();
    }

    private static Stream<NodeId> sources(Claim claim) {
        Publisher publisher = claim.article().publisher();
        return Stream.of(claim.article().id(), publisher == null ? null : publisher.id())
                .filter(Objects::nonNull);
    }
}
