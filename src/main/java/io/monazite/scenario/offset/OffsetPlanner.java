package io.monazite.scenario.offset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Position;

/// Plans how losers could be supplied instead.
public final class OffsetPlanner {

    private static final Comparator<Need> LARGEST_FIRST = Comparator.comparingDouble(
                    (Need need) -> -Optional.ofNullable(need.figure()).orElse(-1.0))
            .thenComparing(need -> need.loss().position());

    private final OffsetFacts facts;
    private final OffsetCase disruption;
    private final MaterialTree materials;
    private final Kinds kinds;

    private OffsetPlanner(OffsetFacts facts, OffsetCase disruption) {
        this.facts = facts;
        this.disruption = disruption;
        this.materials = disruption.network().materials();
        this.kinds = new Kinds(facts, materials);
    }

    /// The greatest total offset of the losses asked for, by those who can be reached best; the losses in the order in
    /// which they were asked for.
    public static OffsetPlan plan(OffsetFacts facts, OffsetCase disruption) {
        return new OffsetPlanner(facts, disruption).plan();
    }

    private OffsetPlan plan() {
        Plants plants = new Plants(facts, disruption.day(), materials);
        Sides sides = new Sides(disruption.control(), disruption.network().geography());
        List<SourcedFact> promises = Ways.promises(facts, disruption).toList();
        List<Need> needs =
                Needs.of(disruption, plants).stream().sorted(LARGEST_FIRST).toList();
        List<Offer> offers = new Offers(facts, disruption, plants, kinds, sides, promises).all();
        Matching matching = matching(promises, sides);
        List<List<Offset>> found = needs.stream()
                .map(need -> offers.stream()
                        .flatMap(offer -> matching.of(need, offer).stream())
                        .toList())
                .toList();
        Map<Position, LossOffsets> losses = new Sharing(needs, offers, found, materials)
                .losses().stream().collect(Collectors.toMap(loss -> loss.loss().position(), Function.identity()));
        return new OffsetPlan(disruption.asked().stream()
                .flatMap(loss -> Optional.ofNullable(losses.get(loss.position())).stream())
                .toList());
    }

    private Matching matching(List<SourcedFact> promises, Sides sides) {
        return new Matching(
                disruption,
                kinds,
                new Ways(facts, sides, kinds, promises, disruption),
                new Barriers(facts, sides, disruption));
    }
}
