package io.monazite.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Finds out whether a company or deposit that a source describes is one that is known: by codes first, then by names,
/// with country and place as evidence for or against. What is not sure is never joined.
///
/// The same questions to the same known entities have the same answers, whatever their order. Immutable.
public final class Matcher {

    /// A name of which so many words begin alike says nothing.
    private static final int MOST_LOOKED_AT = 2_000;

    private static final int MOST_PROPOSED = 5;
    private static final double NO_STRANGER = 0.75;
    private static final String LEI = "lei:";
    private static final String TICKER = "ticker:";

    private final Map<NodeId, Comparison.Candidate> known = new HashMap<>();
    private final Set<NodeId> former;
    private final Map<String, Set<NodeId>> byIdentifier = new HashMap<>();
    private final Map<String, Set<NodeId>> byWord = new HashMap<>();

    /// @param entities what is known
    public Matcher(Collection<Named> entities) {
        this(entities, Set.of());
    }

    /// @param entities what is known
    /// @param former ids that were merged into one of them: a source goes on to use them
    public Matcher(Collection<Named> entities, Set<NodeId> former) {
        this.former = Set.copyOf(former);
        for (Named each : entities) {
            Comparison.Candidate candidate = Comparison.Candidate.of(each);
            known.put(each.id(), candidate);
            each.identifiers().forEach(code -> put(byIdentifier, code, each.id()));
            keys(candidate).forEach(key -> put(byWord, key, each.id()));
        }
    }

    private static void put(Map<String, Set<NodeId>> index, String key, NodeId id) {
        index.computeIfAbsent(key, each -> new TreeSet<>()).add(id);
    }

    private Comparison.Candidate candidate(NodeId id) {
        return Objects.requireNonNull(known.get(id), "an index names what is not known");
    }

    /// Whether there is one of this id, or was until it was merged.
    public boolean knows(NodeId id) {
        return known.containsKey(id) || former.contains(id);
    }

    /// The one that has a code, if it is the only one.
    public Optional<NodeId> identified(String identifier) {
        Set<NodeId> ids = byIdentifier.getOrDefault(identifier, Set.of());
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /// Which of the known ones it is, other than itself.
    public Verdict match(Named newcomer) {
        Set<NodeId> coded = new TreeSet<>();
        newcomer.identifiers().forEach(code -> coded.addAll(byIdentifier.getOrDefault(code, Set.of())));
        coded.remove(newcomer.id());
        coded.removeIf(id -> id.kind() != newcomer.id().kind() || isContradicted(newcomer, id));
        Comparison.Candidate candidate = Comparison.Candidate.of(newcomer);
        if (coded.size() == 1 && isBacked(candidate, coded.iterator().next())) {
            return new Verdict.Sure(coded.iterator().next(), true, "same code");
        }
        List<Weighed> weighed = new ArrayList<>();
        for (NodeId id : coded.isEmpty() ? alike(candidate) : coded) {
            weighed.add(Weighed.of(candidate, candidate(id)));
        }
        weighed.removeIf(each -> coded.isEmpty() && each.tie() == Comparison.Tie.NONE);
        return weighed.isEmpty() ? new Verdict.None() : verdict(weighed, coded.isEmpty());
    }

    /// Tickers are given anew: where nothing but one is shared, the names must not be strange to each other.
    private boolean isBacked(Comparison.Candidate newcomer, NodeId id) {
        Comparison.Candidate other = candidate(id);
        return newcomer.named().identifiers().stream()
                        .filter(other.named().identifiers()::contains)
                        .anyMatch(code -> !code.startsWith(TICKER))
                || new Comparison(newcomer, other).likeness() >= NO_STRANGER;
    }

    /// @param named whether they were found by name: what shares a code with several is sure of none
    private static Verdict verdict(List<Weighed> weighed, boolean named) {
        Optional<Weighed> sure = named ? sure(weighed) : Optional.empty();
        if (sure.isPresent()) {
            Verdict.Likeness likeness = sure.get().likeness();
            return new Verdict.Sure(likeness.id(), false, likeness.reason());
        }
        if (named && weighed.stream().allMatch(each -> each.tie() == Comparison.Tie.FOREIGN)) {
            return new Verdict.None();
        }
        return new Verdict.Unsure(weighed.stream()
                .map(Weighed::likeness)
                .sorted(Comparator.comparingDouble(Verdict.Likeness::score)
                        .reversed()
                        .thenComparing(Verdict.Likeness::id))
                .limit(MOST_PROPOSED)
                .toList());
    }

    private static Optional<Weighed> sure(List<Weighed> weighed) {
        List<Weighed> firm = tied(weighed, Comparison.Tie.FIRM);
        List<Weighed> exact = tied(weighed, Comparison.Tie.EXACT);
        if (firm.size() == 1) {
            return Optional.of(firm.getFirst());
        }
        if (exact.size() == 1 && weighed.stream().filter(Weighed::sameWords).count() == 1) {
            return Optional.of(exact.getFirst());
        }
        List<Weighed> strong = tied(weighed, Comparison.Tie.STRONG);
        return strong.size() == 1 && weighed.size() == 1 ? Optional.of(strong.getFirst()) : Optional.empty();
    }

    private static List<Weighed> tied(List<Weighed> weighed, Comparison.Tie tie) {
        return weighed.stream().filter(each -> each.tie() == tie).toList();
    }

    private record Weighed(Comparison.Tie tie, boolean sameWords, Verdict.Likeness likeness) {

        private static Weighed of(Comparison.Candidate newcomer, Comparison.Candidate known) {
            Comparison both = new Comparison(newcomer, known);
            return new Weighed(
                    both.tie(),
                    both.sameWords(),
                    new Verdict.Likeness(known.named().id(), both.likeness(), both.reason()));
        }
    }

    /// All that have a name with a word that begins alike.
    private Set<NodeId> alike(Comparison.Candidate newcomer) {
        Set<NodeId> found = new TreeSet<>();
        NodeKind kind = newcomer.named().id().kind();
        for (String key : keys(newcomer)) {
            Set<NodeId> ids = byWord.getOrDefault(key, Set.of());
            if (ids.size() <= MOST_LOOKED_AT) {
                ids.stream().filter(id -> id.kind() == kind).forEach(found::add);
            }
        }
        found.remove(newcomer.named().id());
        found.removeIf(id -> isContradicted(newcomer.named(), id));
        return found;
    }

    /// Two that have different identifiers of legal entities are two.
    private boolean isContradicted(Named newcomer, NodeId id) {
        Set<String> ours = leis(newcomer);
        Set<String> theirs = leis(candidate(id).named());
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    private static Set<String> leis(Named named) {
        Set<String> codes = new LinkedHashSet<>(named.identifiers());
        codes.removeIf(code -> !code.startsWith(LEI));
        return codes;
    }

    /// The kind and the first two letters of each word.
    private static Set<String> keys(Comparison.Candidate candidate) {
        Set<String> keys = new TreeSet<>();
        String kind = candidate.named().id().kind().prefix();
        candidate
                .names()
                .forEach(name -> name.words()
                        .forEach(word -> keys.add(kind + ":" + word.substring(0, Math.min(2, word.length())))));
        return keys;
    }
}
