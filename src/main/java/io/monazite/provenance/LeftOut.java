package io.monazite.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// What if some sources were wrong: their claims do not count, nor does a copy of nothing but such claims, nor what was
/// reckoned from any of them. What they alone had replaced or withdrawn counts again. All is as if they had never been
/// loaded.
public final class LeftOut {

    private final Map<NodeId, ClaimLink> links;
    private final Set<NodeId> gone;
    private final Set<NodeId> shaken;
    private final Map<NodeId, NodeId> revived;

    /// @param gone the claims that do not count
    /// @param shaken these, and all that lead to one of them, if to others too
    private LeftOut(Map<NodeId, ClaimLink> links, Set<NodeId> gone, Set<NodeId> shaken, Map<NodeId, NodeId> revived) {
        this.links = links;
        this.gone = gone;
        this.shaken = shaken;
        this.revived = revived;
    }

    /// @param sources articles and publishers
    /// @param links all claims in them, those that stand on these or were replaced by them, however
    ///        indirectly, and what all of these lead to
    /// @param retired all claims that any of these claims or sources replaced or withdrew
    public static LeftOut of(Set<NodeId> sources, Collection<ClaimLink> links, Collection<ClaimLink.Retired> retired) {
        Map<NodeId, ClaimLink> byId =
                links.stream().collect(Collectors.toMap(ClaimLink::claim, Function.identity(), (one, same) -> one));
        Set<NodeId> gone =
                grown(Set.of(), byId.values(), (link, known) -> link.isIn(sources) || hasNothingToStandOn(link, known));
        Set<NodeId> shaken =
                grown(gone, byId.values(), (link, known) -> link.leadsTo().anyMatch(known::contains));
        Map<NodeId, NodeId> revived = new HashMap<>();
        retired.stream()
                .filter(claim -> !gone.contains(claim.claim()))
                .filter(claim -> gone.containsAll(claim.by()))
                .filter(claim -> claim.withdrawnBy().stream()
                        .allMatch(source -> source.stream().anyMatch(sources::contains)))
                .forEach(claim -> revived.put(claim.claim(), claim.about()));
        return new LeftOut(byId, gone, shaken, revived);
    }

    /// Some claims, and all that join them for what is among them already.
    private static Set<NodeId> grown(
            Set<NodeId> some, Collection<ClaimLink> links, BiPredicate<ClaimLink, Set<NodeId>> joins) {
        Set<NodeId> all = new HashSet<>(some);
        boolean grown = true;
        while (grown) {
            grown = links.stream()
                            .filter(link -> !all.contains(link.claim()) && joins.test(link, all))
                            .filter(link -> all.add(link.claim()))
                            .count()
                    > 0;
        }
        return all;
    }

    private static boolean hasNothingToStandOn(ClaimLink link, Set<NodeId> gone) {
        boolean nothingToRepeat = !link.copiedFrom().isEmpty() && gone.containsAll(link.copiedFrom());
        return nothingToRepeat || link.computedFrom().stream().anyMatch(gone::contains);
    }

    /// The facts and entities of which something else is to be read, in the order of their ids.
    public Set<NodeId> touched() {
        Set<NodeId> touched = new TreeSet<>(revived.values());
        shaken.stream().map(links::get).forEach(link -> touched.add(link.about()));
        return touched;
    }

    /// What remains of the claims about one fact or entity.
    public List<Claim> of(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !gone.contains(claim.id()))
                .map(this::standingOnTheRest)
                .map(claim -> revived.containsKey(claim.id()) ? live(claim) : claim)
                .toList();
    }

    private Claim standingOnTheRest(Claim claim) {
        ClaimLink link = links.get(claim.id());
        if (link == null || !shaken.contains(claim.id())) {
            return claim;
        }
        Set<Origin> origins = new LinkedHashSet<>();
        Set<NodeId> replaced = new TreeSet<>();
        reached(remaining(link.standsOn()), ClaimLink::leadsTo).forEach(under -> {
            boolean isRoot = remaining(under.standsOn()).isEmpty();
            if (isRoot && remaining(under.heirs().stream()).isEmpty()) {
                origins.add(under.origin());
            } else if (isRoot) {
                replaced.add(under.article());
            }
        });
        if (origins.isEmpty()) {
            origins.add(link.origin());
        }
        List<NodeId> copiedFrom = remaining(claim.copiedFrom().stream());
        return claim.standingOn(
                copiedFrom,
                remaining(claim.computedFrom().stream()),
                origins.stream().sorted(Comparator.comparing(Origin::claim)).toList(),
                new Claim.Replaced(heirs(copiedFrom), List.copyOf(replaced)));
    }

    /// What took the place of some claims in the end.
    private List<NodeId> heirs(List<NodeId> claims) {
        List<NodeId> first = claims.stream()
                .flatMap(claim -> remaining(link(claim).heirs().stream()).stream())
                .toList();
        return reached(first, link -> link.heirs().stream()).stream()
                .filter(link -> remaining(link.heirs().stream()).isEmpty())
                .map(ClaimLink::claim)
                .sorted()
                .toList();
    }

    /// Some claims and all to which they lead that remain, each once.
    private List<ClaimLink> reached(List<NodeId> claims, Function<ClaimLink, Stream<NodeId>> leadsTo) {
        Set<NodeId> seen = new HashSet<>(claims);
        Deque<NodeId> ahead = new ArrayDeque<>(seen);
        List<ClaimLink> reached = new ArrayList<>();
        while (!ahead.isEmpty()) {
            ClaimLink link = link(ahead.remove());
            reached.add(link);
            remaining(leadsTo.apply(link)).stream().filter(seen::add).forEach(ahead::add);
        }
        return reached;
    }

    private ClaimLink link(NodeId claim) {
        return Objects.requireNonNull(links.get(claim), claim::toString);
    }

    private List<NodeId> remaining(Stream<NodeId> claims) {
        return claims.filter(claim -> !gone.contains(claim)).toList();
    }

    private static Claim live(Claim claim) {
        Claim.ClaimRecord record = claim.record();
        return new Claim(
                claim.id(),
                claim.about(),
                claim.stance(),
                claim.amount(),
                claim.stated(),
                claim.article(),
                claim.passage(),
                claim.assertedBy(),
                claim.worded(),
                claim.copiedFrom(),
                claim.computedFrom(),
                claim.origins(),
                claim.replaced(),
                new Claim.ClaimRecord(
                        record.recordedAt(),
                        null,
                        record.method(),
                        record.extractor(),
                        record.review(),
                        record.note(),
                        record.decided()));
    }
}
