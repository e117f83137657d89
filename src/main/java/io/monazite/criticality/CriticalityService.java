package io.monazite.criticality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.SupplyRisk;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.ReportedSupply;
import io.monazite.scenario.ScenarioException;

/// Answers how concentrated supply is and who is critical to it.
///
/// Every method throws [ScenarioException] when the question names what does not exist.
@ApplicationScoped
public class CriticalityService {

    private static final int IMPORTANCES_KEPT = 16;

    private record Asked(
            Version version, NodeId material, @Nullable Period period) {}

    private final SupplyGraph graph;
    private final ReportedSupply supply;
    private final Atlases atlases;
    private final Map<Asked, SystemicImportance> importances = Collections.synchronizedMap(new Recent());

    CriticalityService(SupplyGraph graph, ReportedSupply supply, Atlases atlases) {
        this.graph = graph;
        this.supply = supply;
        this.atlases = atlases;
    }

    /// How concentrated a stage is.
    ///
    /// @param day on which control is looked at; the last of the year asked where absent
    public MarketConcentration concentration(
            MarketConcentration.Question question, @Nullable LocalDate day, Version version) {
        require("material", List.of(question.material()), version, NodeKind.MATERIAL);
        LocalDate looked = day == null ? LocalDate.of(question.year(), 12, 31) : day;
        return Market.of(atlases.of(version), question, supply.control(version, looked));
    }

    /// A country's chain from ore to magnet, and its gaps.
    ///
    /// @param material only along its chain; all materials where absent
    /// @param day on which plants and figures are looked at
    public Midstream midstream(NodeId country, @Nullable NodeId material, LocalDate day, Version version) {
        require("country", List.of(country), version, NodeKind.COUNTRY);
        if (material != null) {
            require("material", List.of(material), version, NodeKind.MATERIAL);
        }
        return new MidstreamTable(atlases.of(version), supply.control(version, day), country, material, day)
                .answer(material);
    }

    /// Whose stop would cost a material's network how much. The last answers are kept, since a large network takes
    /// long.
    ///
    /// @param period the latest calendar year in which a flow has tonnes where absent
    public SystemicImportance systemicImportance(NodeId material, @Nullable Period period, Version version) {
        require("material", List.of(material), version, NodeKind.MATERIAL);
        Asked asked = new Asked(version, material, period);
        SystemicImportance kept = importances.get(asked);
        if (kept != null) {
            return kept;
        }
        SystemicImportance found = new Importances(atlases.of(version), material).answer(period);
        importances.put(asked, found);
        return found;
    }

    /// What stands alone between mines and a country.
    ///
    /// @param from companies, countries and deposits; all who produce the material or its kinds where empty
    /// @param day up to which flows count
    public SinglePoints singlePointsOfFailure(
            NodeId country, NodeId material, List<NodeId> from, LocalDate day, Version version) {
        require("country", List.of(country), version, NodeKind.COUNTRY);
        require("material", List.of(material), version, NodeKind.MATERIAL);
        require("from", from, version, NodeKind.COMPANY, NodeKind.COUNTRY, NodeKind.DEPOSIT);
        Atlas atlas = atlases.of(version);
        Set<NodeId> producers =
                from.isEmpty() ? Producers.of(Family.of(material, atlas), atlas) : Producers.named(from, atlas);
        Set<NodeId> idle = idle(SinglePointsSearch.rates(atlas, material), day, version);
        return new SinglePointsSearch(atlas, country, material, day, idle).answer(producers);
    }

    /// Those rates that ended before the day, or begin after it.
    private Set<NodeId> idle(List<NodeId> rates, LocalDate day, Version version) {
        if (rates.isEmpty()) {
            return Set.of();
        }
        Years years = new Years(day);
        return graph.facts(rates, version).values().stream()
                .filter(rate -> !years.isHolding(rate))
                .map(SourcedFact::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The supply risk of a material for the European Union.
    ///
    /// @param trade the parameter of countries whose trade is hindered or protected
    public EuropeanSupplyRisk supplyRisk(
            NodeId material,
            Stage stage,
            int year,
            SupplyRisk.Parameters parameters,
            Map<NodeId, Double> trade,
            Version version) {
        require("material", List.of(material), version, NodeKind.MATERIAL);
        require("trade", List.copyOf(trade.keySet()), version, NodeKind.COUNTRY);
        LocalDate day = LocalDate.of(year, 12, 31);
        return new RiskAssessment(atlases.of(version), material, stage, year, trade)
                .answer(parameters, supply.control(version, day));
    }

    private void require(String field, List<NodeId> ids, Version version, NodeKind... kinds) {
        ids.stream()
                .filter(id -> !List.of(kinds).contains(id.kind()))
                .findFirst()
                .ifPresent(id -> {
                    throw new ScenarioException(
                            field,
                            "'%s' is a %s: name a %s"
                                    .formatted(
                                            id,
                                            id.kind().prefix(),
                                            Arrays.stream(kinds)
                                                    .map(NodeKind::prefix)
                                                    .collect(Collectors.joining(" or "))));
                });
        Set<NodeId> known =
                ids.isEmpty() ? Set.of() : graph.entities(ids, version).keySet();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new ScenarioException(field, "there is no '%s': look its id up with search(text: …)".formatted(id));
        });
    }

    private static final class Recent extends LinkedHashMap<Asked, SystemicImportance> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, SystemicImportance> eldest) {
            return size() > IMPORTANCES_KEPT;
        }
    }
}
