package io.monazite.scenario.offset;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Position;

/// What somebody who is not hit makes or sells of a material that is lost elsewhere.
///
/// @param position who, and of what
/// @param stage at which stage of the chain; null where no source tells
/// @param room null where it is not known; the reasons then say why
/// @param pool what it can deliver together with those who run the same plants; null where nobody shares its room
/// @param origins the countries from which the goods would leave, as far as known
/// @param sources what shows that it makes or sells this
public record Offer(
        Position position,
        @Nullable Stage stage,
        @Nullable Room room,
        List<Reason> reasons,
        @Nullable Pool pool,
        Set<NodeId> origins,
        List<SourcedFact> sources) {

    static final Comparator<Offer> ORDER = Comparator.comparing(Offer::position);

    public Offer {
        reasons = reasons.stream().distinct().sorted().toList();
        origins = Set.copyOf(origins);
        sources = sources.stream().sorted(Comparator.comparing(SourcedFact::id)).toList();
    }

    public NodeId supplier() {
        return position.party();
    }

    public NodeId material() {
        return position.material();
    }
}
