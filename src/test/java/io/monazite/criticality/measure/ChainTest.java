package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.criticality.measure.StageFigures.Yield;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.MaterialTree;

class ChainTest {

    private static final NodeId CHLORIDE = NodeId.material("chloride");
    private static final NodeId OXIDE = NodeId.material("oxide");
    private static final NodeId MAGNETS = NodeId.material("magnets");
    private static final NodeId SINTERED = NodeId.material("sintered-magnets");
    private static final MaterialTree TREE = new MaterialTree(Map.of(SINTERED, MAGNETS));
    private static final NodeId FACT = new NodeId(NodeKind.CONVERSION, "oxide/magnets/-");
    private static final List<Yield> YIELDS = List.of(new Yield(OXIDE, MAGNETS, Interval.exactly(3), FACT));

    @Test
    void whatTheNextStageCannotTakeIsAGap() {
        Chain chain = chain(
                stage(Stage.CRACKING, false).makes(rate(CHLORIDE, Basis.GROSS, 11000)),
                stage(Stage.SEPARATION, false).takes(rate(CHLORIDE, Basis.GROSS, 5500)));

        assertThat(chain.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.stage()).isEqualTo(Stage.SEPARATION);
            assertThat(gap.kind()).isEqualTo(StageGap.Kind.CAPACITY_TOO_SMALL);
            assertThat(gap.shortfall()).isEqualTo(Interval.exactly(5500));
            assertThat(gap.certain()).isTrue();
        });
    }

    @Test
    void aPlantWithoutStatedCapacityMayFillIt() {
        Chain chain = chain(
                stage(Stage.CRACKING, false).makes(rate(CHLORIDE, Basis.GROSS, 11000)),
                stage(Stage.SEPARATION, true).takes(rate(CHLORIDE, Basis.GROSS, 5500)));

        assertThat(chain.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.shortfall()).isEqualTo(new Interval(null, null, 5500.0));
            assertThat(gap.certain()).isFalse();
        });
    }

    @Test
    void enoughRoomIsNoGap() {
        assertThat(chain(
                                stage(Stage.CRACKING, false).makes(rate(CHLORIDE, Basis.GROSS, 5500)),
                                stage(Stage.SEPARATION, false).takes(rate(CHLORIDE, Basis.GROSS, 5500)))
                        .gaps())
                .isEmpty();
    }

    @Test
    void basesAreNotMixed() {
        Chain chain = chain(
                stage(Stage.CRACKING, false).makes(rate(CHLORIDE, Basis.REO, 11000)),
                stage(Stage.SEPARATION, false).takes(rate(CHLORIDE, Basis.GROSS, 5500)));

        assertThat(chain.gaps()).isEmpty();
        assertThat(chain.incomparable())
                .singleElement()
                .satisfies(pair -> assertThat(pair.basisDiffers()).isTrue());
    }

    @Test
    void theSameGoodsInAnotherBasisAreComparedOnce() {
        Chain chain = chain(
                stage(Stage.CRACKING, false).makes(rate(CHLORIDE, Basis.REO, 5000), rate(CHLORIDE, Basis.GROSS, 11000)),
                stage(Stage.SEPARATION, false).takes(rate(CHLORIDE, Basis.GROSS, 5500)));

        assertThat(chain.gaps()).hasSize(1);
        assertThat(chain.incomparable()).isEmpty();
    }

    /// 500 t of oxide would make 1,500 t of magnets; there is room for 1,000.
    @Test
    void aSourcedConversionReachesOverStages() {
        Chain chain = chain(
                stage(Stage.SEPARATION, false).makes(rate(OXIDE, Basis.REO, 500)),
                stage(Stage.METAL, false).makes(),
                stage(Stage.MAGNET, false).makes(rate(SINTERED, Basis.PRODUCT, 1000)));

        assertThat(chain.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.stage()).isEqualTo(Stage.MAGNET);
            assertThat(gap.required()).isEqualTo(Interval.exactly(1500));
            assertThat(gap.shortfall()).isEqualTo(Interval.exactly(500));
            assertThat(gap.facts()).contains(FACT);
        });
    }

    @Test
    void oxideContentIsNoWeightOfGoodsBeforeSeparation() {
        assertThat(chain(
                                stage(Stage.CRACKING, false).makes(rate(OXIDE, Basis.REO, 5000)),
                                stage(Stage.MAGNET, false).makes(rate(SINTERED, Basis.PRODUCT, 1000)))
                        .gaps())
                .isEmpty();
    }

    @Test
    void whatTheCountryTakesInIsHeldAgainstWhatItCanMake() {
        Rate uncertain = new Rate(SINTERED, Basis.PRODUCT, new Interval(0.0, null, 3.0), List.of());
        Chain chain = chain(stage(Stage.MAGNET, false).makes(uncertain).wanted(rate(MAGNETS, Basis.PRODUCT, 53748)));

        assertThat(chain.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(StageGap.Kind.DEMAND_EXCEEDS_CAPACITY);
            assertThat(gap.shortfall()).isEqualTo(new Interval(53745.0, null, 53748.0));
            assertThat(gap.certain()).isTrue();
        });
    }

    @Test
    void aStageWithoutAPlantIsAGapWithoutFigures() {
        Chain chain = chain(
                stage(Stage.METAL, false).makes(),
                new Builder(Stage.ALLOY, false, false),
                stage(Stage.MAGNET, false).makes());

        assertThat(chain.gaps()).containsExactly(StageGap.unworked(Stage.ALLOY));
    }

    private static Rate rate(NodeId material, Basis basis, double tonnes) {
        return new Rate(material, basis, Interval.exactly(tonnes), List.of());
    }

    private static Builder stage(Stage stage, boolean open) {
        return new Builder(stage, true, open);
    }

    private static Chain chain(Builder... stages) {
        return new Chain(List.of(stages).stream().map(Builder::figures).toList(), YIELDS, TREE);
    }

    private record Builder(
            Stage stage, boolean worked, boolean open, List<Rate> made, List<Rate> taken, List<Rate> needed) {

        Builder(Stage stage, boolean worked, boolean open) {
            this(stage, worked, open, List.of(), List.of(), List.of());
        }

        Builder makes(Rate... rates) {
            return new Builder(stage, worked, open, List.of(rates), taken, needed);
        }

        Builder takes(Rate... rates) {
            return new Builder(stage, worked, open, made, List.of(rates), needed);
        }

        Builder wanted(Rate... rates) {
            return new Builder(stage, worked, open, made, taken, List.of(rates));
        }

        StageFigures figures() {
            return new StageFigures(stage, worked, open, open, made, made, taken, needed);
        }
    }
}
