package io.monazite.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Scope;
import io.monazite.domain.Standing;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.FlowLoss;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.PartyLoss;

/// Finds the agreements and measures between those who withhold and those who lose.
final class Affected {

    private final Projection projection;
    private final LocalDate day;
    private final Set<NodeId> withholding;
    private final Set<NodeId> losing;
    private final Set<NodeId> materials;

    /// @param withholding the suppliers and countries that withhold
    /// @param losses of those whose losses were asked for
    Affected(Projection projection, LocalDate day, Collection<NodeId> withholding, List<PartyLoss> losses) {
        this.projection = projection;
        this.day = day;
        Control control = projection.control(day);
        this.withholding = withCountries(withholding.stream());
        this.losing = withCountries(losses.stream()
                .map(loss -> loss.position().party())
                .flatMap(party -> Stream.concat(Stream.of(party), control.ultimateParents(party).stream())));
        this.materials = losses.stream()
                .flatMap(loss -> Stream.concat(
                        Stream.of(loss.position().material()),
                        loss.contributions().stream().map(Affected::material)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Agreements in force on the day with both sides among their parties and a material in common; one that names no
    /// material is taken to concern all.
    List<Entity> agreements() {
        return projection.entities(NodeKind.AGREEMENT).stream()
                .filter(agreement -> projection.treaties().standing(agreement.id(), day).stream()
                        .anyMatch(standing -> standing == Standing.IN_FORCE))
                .filter(this::joinsBothSides)
                .filter(agreement -> concerns(agreement.texts("materials").stream()
                        .map(NodeId::parse)
                        .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    /// Measures that reach the goods of those who withhold, toward those who lose, in a material in common.
    List<Entity> measures() {
        return projection.entities(NodeKind.MEASURE).stream()
                .filter(measure ->
                        projection.treaties().scopes(measure.id()).stream().anyMatch(scope -> reaches(measure, scope)))
                .toList();
    }

    private boolean joinsBothSides(Entity agreement) {
        Set<NodeId> parties = projection.treaties().parties(agreement.id());
        return parties.stream().anyMatch(withholding::contains)
                && parties.stream().anyMatch(party -> losing.contains(party) && !withholding.contains(party));
    }

    private boolean reaches(Entity measure, Scope scope) {
        boolean theirGoods = scope.party() == null
                ? projection
                        .geography()
                        .countryOf(measure.id())
                        .filter(withholding::contains)
                        .isPresent()
                : withholding.contains(scope.party());
        boolean towardThem = scope.destination() == null || losing.contains(scope.destination());
        return theirGoods
                && towardThem
                && (scope.party() != null || scope.destination() != null)
                && concerns(scope.material() == null ? Set.of() : Set.of(scope.material()));
    }

    private boolean concerns(Set<NodeId> named) {
        MaterialTree tree = projection.materials();
        return named.isEmpty()
                || named.stream()
                        .anyMatch(one -> materials.stream()
                                .anyMatch(other -> tree.isOrUnder(one, other) || tree.isOrUnder(other, one)));
    }

    private Set<NodeId> withCountries(Stream<NodeId> parties) {
        Set<NodeId> found = new HashSet<>();
        parties.forEach(party -> {
            found.add(party);
            projection.geography().countryOf(party).ifPresent(found::add);
        });
        return found;
    }

    private static NodeId material(FlowLoss contribution) {
        return contribution.flow().material();
    }
}
