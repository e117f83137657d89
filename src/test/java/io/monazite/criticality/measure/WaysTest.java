package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.Ways.Link;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WaysTest {

    /// Mines 0 and 1; 0 sells to 2 alone, 2 to 4; 1 sells to 2 and 3, both to 4, the goal.
    private static final Ways TWO_MINES = new Ways(
            6,
            List.of(new Link(0, 2), new Link(1, 2), new Link(1, 3), new Link(2, 4), new Link(3, 4)),
            Set.of(0, 1, 5),
            Set.of(4));

    @Test
    void whatLiesOnAllWaysIsUnavoidable() {
        assertThat(TWO_MINES.reaching()).containsExactly(0, 1);
        assertThat(TWO_MINES.unavoidable(0)).containsExactly(2);
        assertThat(TWO_MINES.unavoidable(1)).isEmpty();
        assertThat(TWO_MINES.unavoidable(5)).isEmpty();
    }

    @Test
    void linksThatLeadElsewhereAreOnNoWay() {
        Ways ways = new Ways(
                5, List.of(new Link(0, 1), new Link(1, 2), new Link(1, 3), new Link(4, 2)), Set.of(0), Set.of(2));

        assertThat(List.of(ways.isOnWay(0), ways.isOnWay(1), ways.isOnWay(2), ways.isOnWay(3)))
                .containsExactly(true, true, false, false);
    }

    @Test
    void twoPartiesCutAllWays() {
        assertThat(TWO_MINES.fewestParties().total()).isEqualTo(2);
    }

    @Test
    void theCheapestLinksAreCut() {
        assertThat(TWO_MINES.leastGoods(tonnes(10, 10, 5, 12, 9))).hasValueSatisfying(cut -> {
            assertThat(cut.members()).containsExactly(2, 3);
            assertThat(cut.total()).isEqualTo(17);
        });
    }

    @Test
    void aWayWithoutBoundIsCutNowhere() {
        List<OptionalDouble> open = new ArrayList<>(tonnes(10, 10, 5, 12, 9));
        open.set(0, OptionalDouble.empty());
        assertThat(TWO_MINES.leastGoods(open))
                .hasValueSatisfying(cut -> assertThat(cut.total()).isEqualTo(17));

        open.set(3, OptionalDouble.empty());
        assertThat(TWO_MINES.leastGoods(open)).isEmpty();
    }

    @Test
    void withoutAnyWayNothingIsCut() {
        Ways none = new Ways(2, List.of(), Set.of(0), Set.of(1));

        assertThat(none.reaching()).isEmpty();
        assertThat(none.fewestParties()).isEqualTo(new Ways.Cut(List.of(), 0));
        assertThat(none.leastGoods(List.of())).hasValue(new Ways.Cut(List.of(), 0));
    }

    @Property(tries = 1000)
    void withoutAnUnavoidablePartyTheOriginIsCutOffAndWithoutAnyOtherItIsNot(@ForAll long seed) {
        Some some = Some.of(seed);
        for (int origin : some.origins()) {
            for (int party = 0; party < some.parties(); party++) {
                if (party != origin && !some.goals().contains(party)) {
                    boolean cutOff = !some.reaches(origin, Set.of(party)) && some.reaches(origin, Set.of());
                    assertThat(some.ways().unavoidable(origin).contains(party)).isEqualTo(cutOff);
                }
            }
        }
    }

    @Property(tries = 500)
    void noFewerPartiesCutAllWays(@ForAll long seed) {
        Some some = Some.of(seed);
        Ways.Cut cut = some.ways().fewestParties();

        assertThat(some.isCutBy(new HashSet<>(cut.members()))).isTrue();
        assertThat(cut.total()).isEqualTo(some.fewest());
    }

    private static List<OptionalDouble> tonnes(double... tonnes) {
        List<OptionalDouble> capacities = new ArrayList<>();
        for (double figure : tonnes) {
            capacities.add(OptionalDouble.of(figure));
        }
        return capacities;
    }

    private record Some(int parties, List<Link> links, Set<Integer> origins, Set<Integer> goals) {

        static Some of(long seed) {
            Random random = new Random(seed);
            int parties = 3 + random.nextInt(6);
            List<Link> links = new ArrayList<>();
            for (int at = 0; at < random.nextInt(3 * parties); at++) {
                links.add(new Link(random.nextInt(parties), random.nextInt(parties)));
            }
            Set<Integer> goals = Set.of(parties - 1);
            return new Some(parties, links, random.nextBoolean() ? Set.of(0) : Set.of(0, 1), goals);
        }

        Ways ways() {
            return new Ways(parties, links, origins, goals);
        }

        boolean isCutBy(Set<Integer> removed) {
            return origins.stream().noneMatch(origin -> reaches(origin, removed));
        }

        boolean reaches(int origin, Set<Integer> removed) {
            Set<Integer> seen = new HashSet<>(removed);
            Deque<Integer> open = new ArrayDeque<>();
            if (seen.add(origin)) {
                open.add(origin);
            }
            while (!open.isEmpty()) {
                int party = open.remove();
                if (goals.contains(party)) {
                    return true;
                }
                links.stream()
                        .filter(link -> link.from() == party && seen.add(link.to()))
                        .forEach(link -> open.add(link.to()));
            }
            return false;
        }

        int fewest() {
            int best = parties;
            for (int mask = 0; mask < 1 << parties; mask++) {
                Set<Integer> removed = new HashSet<>();
                for (int party = 0; party < parties; party++) {
                    if ((mask >> party & 1) == 1 && !goals.contains(party)) {
                        removed.add(party);
                    }
                }
                if (removed.size() < best && isCutBy(removed)) {
                    best = removed.size();
                }
            }
            return best;
        }
    }
}
