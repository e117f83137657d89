package io.monazite.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// The one rule by which claims about a fact are read; see [Reading] for what comes out.
final class ReadingRule {

    /// Free wording is not compared: two sources never use the same words.
    private static final Set<String> NOT_COMPARED = Set.of("text", "what", "statedPeriod", "priority");

    private final List<Claim> claims;
    private final List<Voice> voices;
    private final Voice strongest;
    private final List<Claim> asserting;

    /// @param claims at least one claim
    ReadingRule(List<Claim> claims) {
        this.claims = claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
        this.voices = Voice.of(this.claims);
        this.strongest = voices.getFirst();
        this.asserting = voices.stream()
                .map(Voice::claim)
                .filter(claim -> claim.stance() == Stance.ASSERTS)
                .toList();
    }

    Reading read() {
        Map<String, Object> stated = new LinkedHashMap<>();
        Map<String, List<Object>> rivals = new LinkedHashMap<>();
        asserting.forEach(claim -> claim.stated().forEach((field, value) -> {
            Object taken = stated.putIfAbsent(field, value);
            if (taken != null && !taken.equals(value)) {
                List<Object> others = rivals.computeIfAbsent(field, added -> new ArrayList<>());
                if (!others.contains(value)) {
                    others.add(value);
                }
            }
        }));
        return new Reading(
                amount(),
                stated,
                rivals,
                Voice.originsOf(asserting.stream()).size(),
                disputed(rivals),
                strongest.claim().stance() == Stance.DENIES,
                strongest.claim().id(),
                voices.size() == 1 ? Reading.Preference.ONLY_ORIGIN : strongest.over(voices.get(1)),
                claims.stream()
                        .filter(claim -> !claim.id().equals(strongest.claim().id()))
                        .map(claim -> new Reading.SetAside(claim.id(), reason(claim)))
                        .toList());
    }

    private @Nullable Amount amount() {
        List<Amount> comparable = comparableAmounts();
        if (comparable.isEmpty()) {
            return null;
        }
        Amount taken = comparable.getFirst();
        Double low = least(comparable.stream().map(amount -> amount.interval().low()));
        Double high =
                greatest(comparable.stream().map(amount -> amount.interval().high()));
        Interval interval = new Interval(low, taken.interval().best(), high);
        return new Amount(interval, taken.unit(), taken.basis(), taken.qualifier());
    }

    /// The amounts that can be compared with the strongest one, that one first. A claim without a figure has no say.
    private List<Amount> comparableAmounts() {
        List<Amount> amounts = asserting.stream()
                .map(Claim::amount)
                .filter(Objects::nonNull)
                .filter(amount -> !amount.interval().isUnknown())
                .toList();
        return amounts.stream()
                .filter(amount -> amount.comparableWith(amounts.getFirst()))
                .toList();
    }

    /// Unknown where one of them leaves it open.
    private static @Nullable Double least(Stream<@Nullable Double> lows) {
        List<@Nullable Double> all = lows.toList();
        return all.contains(null)
                ? null
                : all.stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable Double greatest(Stream<@Nullable Double> highs) {
        List<@Nullable Double> all = highs.toList();
        return all.contains(null)
                ? null
                : all.stream()
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private boolean disputed(Map<String, List<Object>> rivals) {
        List<Amount> amounts = comparableAmounts();
        boolean apart = amounts.stream()
                .anyMatch(one ->
                        amounts.stream().anyMatch(other -> !one.interval().overlaps(other.interval())));
        return apart
                || asserting.size() < voices.size()
                || rivals.keySet().stream().anyMatch(this::isCompared);
    }

    /// The class of a supply's status is part of the fact's key, so that two statuses of one class agree well enough.
    private boolean isCompared(String field) {
        boolean statusOfSupply =
                field.equals("status") && strongest.claim().about().kind() == NodeKind.SUPPLY;
        return !statusOfSupply && !NOT_COMPARED.contains(field);
    }

    private Reading.Reason reason(Claim claim) {
        Voice voice = voices.stream()
                .filter(each -> each.claim().id().equals(claim.id()))
                .findFirst()
                .orElse(null);
        if (voice == null) {
            return faithful(claim) ? Reading.Reason.COPY : Reading.Reason.DEVIATING_COPY;
        }
        if (isSetApart(claim.amount())) {
            return Reading.Reason.NOT_COMPARABLE;
        }
        return switch (strongest.over(voice)) {
            case STRONGER_KIND_OF_SOURCE -> Reading.Reason.WEAKER_KIND_OF_SOURCE;
            case MORE_RECENT -> Reading.Reason.LESS_RECENT;
            case MORE_ORIGINS -> Reading.Reason.FEWER_ORIGINS;
            case ORDER_OF_IDS, ONLY_ORIGIN -> Reading.Reason.ORDER_OF_IDS;
        };
    }

    /// Whether it is a figure that cannot be compared with the one taken, which need not be of the strongest claim.
    private boolean isSetApart(@Nullable Amount amount) {
        List<Amount> comparable = comparableAmounts();
        return amount != null
                && !amount.interval().isUnknown()
                && !comparable.isEmpty()
                && !amount.comparableWith(comparable.getFirst());
    }

    private boolean faithful(Claim copy) {
        Set<NodeId> repeated = copy.repeated().collect(Collectors.toSet());
        List<Claim> present =
                claims.stream().filter(claim -> repeated.contains(claim.id())).toList();
        // What it repeats at first hand may have been withdrawn; then it is held against the root.
        Set<NodeId> atFirstHand = copy.repeatedAtFirstHand().collect(Collectors.toSet());
        List<Claim> nearest = present.stream()
                .filter(claim -> atFirstHand.contains(claim.id()))
                .toList();
        return (nearest.isEmpty() ? present : nearest).stream().allMatch(copy::saysTheSameAs);
    }
}
