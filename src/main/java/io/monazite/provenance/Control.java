package io.monazite.provenance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Ownership;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;

/// Who controls whom, as far as the stakes tell.
///
/// A stake gives control when its source calls the asset a unit or subsidiary of the owner, or when it is more than
/// half; never when its source says that it does not, when it is only planned, or when it has ended. A stake whose size
/// nobody states gives none.
public final class Control {

    private static final double HALF = 50;
    private static final Comparator<ReadFact> LATEST_FIRST =
            Comparator.comparing(Control::begun, Comparator.reverseOrder()).thenComparing(ReadFact::id);

    private final Function<NodeId, List<ReadFact>> stakesIn;
    private final LocalDate day;

    /// @param stakes facts about ownership; others are left out
    /// @param day the day on which control is asked for
    public Control(Collection<SourcedFact> stakes, LocalDate day) {
        this(byAsset(stakes), day);
    }

    /// @param stakesIn the stakes in an asset
    /// @param day the day on which control is asked for
    public Control(Function<NodeId, List<ReadFact>> stakesIn, LocalDate day) {
        this.stakesIn = stakesIn;
        this.day = day;
    }

    /// The company or state that controls a company at first hand, by its most recently begun controlling stake.
    public Optional<NodeId> parent(NodeId company) {
        return controlling(company)
                .min(LATEST_FIRST)
                .map(stake -> ownership(stake).owner());
    }

    /// Those at the top of all chains of control above a company, the company itself left out; sources that disagree
    /// give several.
    public List<NodeId> ultimateParents(NodeId company) {
        Set<NodeId> seen = new LinkedHashSet<>();
        Set<NodeId> top = new LinkedHashSet<>();
        climb(company, seen, top);
        top.remove(company);
        return top.stream().sorted().toList();
    }

    private void climb(NodeId company, Set<NodeId> seen, Set<NodeId> top) {
        if (!seen.add(company)) {
            return;
        }
        List<ReadFact> above = controlling(company).toList();
        if (above.isEmpty()) {
            top.add(company);
        }
        above.forEach(stake -> climb(ownership(stake).owner(), seen, top));
    }

    private Stream<ReadFact> controlling(NodeId asset) {
        return stakesIn.apply(asset).stream().filter(stake -> givesControl(stake, day));
    }

    private static Function<NodeId, List<ReadFact>> byAsset(Collection<SourcedFact> stakes) {
        Map<NodeId, List<ReadFact>> found = stakes.stream()
                .filter(stake -> stake.id().kind() == NodeKind.OWNERSHIP)
                .map(ReadFact::of)
                .collect(Collectors.groupingBy(stake -> ownership(stake).asset()));
        return asset -> found.getOrDefault(asset, List.of());
    }

    private static boolean givesControl(ReadFact stake, LocalDate day) {
        Reading reading = stake.reading();
        if (reading.denied()
                || reading.text("state").filter("PLANNED"::equals).isPresent()
                || begun(stake).isAfter(day)
                || reading.text("to")
                        .map(PartialDate::parse)
                        .filter(end -> end.latest().isBefore(day))
                        .isPresent()) {
            return false;
        }
        Optional<Boolean> stated = reading.text("control").map(Boolean::parseBoolean);
        return stated.orElseGet(() -> moreThanHalf(reading.amount()));
    }

    private static boolean moreThanHalf(@Nullable Amount percentage) {
        return percentage != null
                && (percentage
                                .interval()
                                .bestFigure()
                                .filter(best -> best > HALF || (best == HALF && saysMore(percentage)))
                                .isPresent()
                        || isAbove(percentage.interval().low()));
    }

    /// "More than 50 %" is more than half, though the figure itself is not.
    private static boolean saysMore(Amount percentage) {
        return percentage.qualifier() == Qualifier.MORE_THAN;
    }

    private static boolean isAbove(@Nullable Double low) {
        return low != null && low > HALF;
    }

    private static LocalDate begun(ReadFact stake) {
        return stake.fact().validFrom().orElse(LocalDate.MIN);
    }

    private static Ownership ownership(ReadFact stake) {
        return (Ownership) stake.fact();
    }
}
