package io.monazite.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.monazite.access.Role;
import io.monazite.criticality.MarketConcentration;
import io.monazite.criticality.measure.StageGap;
import io.monazite.domain.Basis;
import io.monazite.domain.EventKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.Rating;
import io.monazite.domain.ReserveCategory;
import io.monazite.domain.ShareMeasure;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.domain.Standing;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Term;
import io.monazite.domain.Unit;
import io.monazite.graph.AuditEntry;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.feed.SourceStatus;
import io.monazite.provenance.Method;
import io.monazite.provenance.Reading;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;
import io.monazite.scenario.Relation;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Unknown;
import io.monazite.scenario.offset.Coverage;
import io.monazite.scenario.offset.MaterialMatch;
import io.monazite.scenario.offset.Obstacle;
import io.monazite.scenario.offset.OffsetState;
import io.monazite.scenario.offset.Reach;

/// A choice that the code knows and the schema does not would fail the one answer in which it comes up.
class SchemaEnumsTest {

    private static final Map<String, Class<? extends Enum<?>>> BY_NAME = Map.ofEntries(
            entry("LoadState", LoadRun.State.class),
            entry("SourceHealth", SourceStatus.Health.class),
            entry("LossRelation", Relation.class),
            entry("UnknownKind", Unknown.Kind.class),
            entry("AssumptionCode", Assumption.Code.class),
            entry("Rationing", Rationing.class),
            entry("Coverage", Coverage.class),
            entry("OffsetState", OffsetState.class),
            entry("MaterialMatch", MaterialMatch.class),
            entry("Reach", Reach.class),
            entry("OffsetObstacle", Obstacle.class),
            entry("Rating", Rating.class),
            entry("Role", Role.class),
            entry("AuditOutcome", AuditEntry.Outcome.class),
            entry("ConcentrationBy", MarketConcentration.By.class),
            entry("ConcentrationSource", MarketConcentration.Source.class),
            entry("MidstreamGapKind", StageGap.Kind.class),
            entry("Preference", Reading.Preference.class),
            entry("SetAsideReason", Reading.Reason.class),
            entry("Stance", Stance.class),
            entry("Method", Method.class),
            entry("Review", Review.class),
            entry("Unit", Unit.class),
            entry("Basis", Basis.class),
            entry("Stage", Stage.class),
            entry("SupplyStatus", SupplyStatus.class),
            entry("Standing", Standing.class),
            entry("Side", Side.class),
            entry("ReserveCategory", ReserveCategory.class),
            entry("ShareMeasure", ShareMeasure.class),
            entry("Outlook", Outlook.class),
            entry("Term", Term.class),
            entry("EventKind", EventKind.class));

    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemaKnowsAllChoices(String name) {
        GraphQLEnumType type = (GraphQLEnumType) new Schema().schema().getType(name);

        assertThat(type).as(name).isNotNull();
        assertThat(type.getValues().stream().map(GraphQLEnumValueDefinition::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(BY_NAME.getOrDefault(name, Unit.class).getEnumConstants())
                                .map(Enum::name)
                                .toList());
    }
}
