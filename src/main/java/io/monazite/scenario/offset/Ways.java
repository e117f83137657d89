package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.AgreementTerm;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Participation;
import io.monazite.domain.Supply;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Term;
import io.monazite.provenance.SourcedFact;

/// By what way a loser can reach a supplier.
final class Ways {

    private static final Set<String> PROMISED = Set.of(SupplyStatus.RIGHT.name(), SupplyStatus.CONTRACTED.name());
    private static final Set<Term> GOODS = Set.of(Term.PRIORITY_RIGHT, Term.SHARE_OF_OUTPUT, Term.TONNES_PER_YEAR);
    private static final String BINDS_NOBODY = "MOU";

    private final Sides sides;
    private final Kinds kinds;
    private final List<SourcedFact> promises;
    private final List<Entity> agreements;
    private final Map<NodeId, Set<NodeId>> parties;
    private final Map<NodeId, List<SourcedFact>> terms;

    /// @param promises supplies to which somebody has a right or a contract
    Ways(OffsetFacts facts, Sides sides, Kinds kinds, List<SourcedFact> promises, OffsetCase disruption) {
        LocalDate day = disruption.day();
        this.sides = sides;
        this.kinds = kinds;
        this.promises = List.copyOf(promises);
        this.agreements = facts.entities(NodeKind.AGREEMENT)
                .filter(agreement ->
                        agreement.text("kind").filter(BINDS_NOBODY::equals).isEmpty())
                .filter(agreement -> facts.standings().inForce(agreement, day))
                .filter(agreement -> !disruption.isSuspended(agreement.id()))
                .toList();
        this.parties = facts.all(NodeKind.PARTICIPATION)
                .map(fact -> (Participation) fact.fact())
                .collect(Collectors.groupingBy(
                        Participation::agreement,
                        Collectors.mapping(Participation::party, Collectors.toUnmodifiableSet())));
        this.terms = facts.all(NodeKind.AGREEMENT_TERM)
                .filter(fact -> GOODS.contains(((AgreementTerm) fact.fact()).term()) && Holding.on(day, fact))
                .collect(Collectors.groupingBy(fact -> ((AgreementTerm) fact.fact()).agreement()));
    }

    /// Supplies to which somebody has a right or a contract, in the period or on the day, that no shock suspends.
    static Stream<SourcedFact> promises(OffsetFacts facts, OffsetCase disruption) {
        return facts.all(NodeKind.SUPPLY)
                .filter(fact ->
                        fact.reading().text("status").filter(PROMISED::contains).isPresent())
                .filter(fact -> Holding.over(disruption.period(), disruption.day(), fact))
                .filter(fact -> !disruption.isSuspended(((Supply) fact.fact()).agreement()));
    }

    /// @param buyer who loses
    /// @param supplier who could stand in
    /// @param material what it could deliver
    Access access(NodeId buyer, NodeId supplier, NodeId material) {
        List<Right> rights = new ArrayList<>(promises.stream()
                .filter(fact -> isPromised((Supply) fact.fact(), buyer, supplier, material))
                .map(Right::new)
                .toList());
        List<Entity> joining = agreements.stream()
                .filter(agreement -> kinds.concerns(
                        agreement.texts("materials").stream().map(NodeId::parse).toList(), material))
                .filter(agreement -> joins(agreement.id(), buyer, supplier))
                .toList();
        joining.stream()
                .flatMap(agreement -> terms.getOrDefault(agreement.id(), List.of()).stream())
                .filter(fact -> kinds.concerns(named((AgreementTerm) fact.fact()), material))
                .map(Right::new)
                .forEach(rights::add);
        rights.sort(Comparator.comparing(right -> right.fact().id()));
        return Access.of(rights, joining, sides.common(supplier, buyer));
    }

    private boolean isPromised(Supply promise, NodeId buyer, NodeId supplier, NodeId material) {
        return sides.of(supplier).contains(promise.supplier())
                && sides.isOn(buyer, promise.buyer())
                && kinds.concerns(List.of(promise.material()), material);
    }

    /// Whether two parties of it stand on one side each.
    private boolean joins(NodeId agreement, NodeId buyer, NodeId supplier) {
        Set<NodeId> all = parties.getOrDefault(agreement, Set.of());
        return all.stream().anyMatch(party -> sides.isOn(supplier, party) && !sides.isOn(buyer, party))
                && all.stream().anyMatch(party -> sides.isOn(buyer, party) && !sides.isOn(supplier, party));
    }

    private static List<NodeId> named(AgreementTerm term) {
        return term.material() == null ? List.of() : List.of(term.material());
    }
}
