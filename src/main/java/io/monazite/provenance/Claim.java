package io.monazite.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.NodeId;

/// One statement of one source about one fact or entity.
///
/// @param id its global id
/// @param about the fact or entity
/// @param stance whether the source asserts or denies it
/// @param amount the quantity as understood, where the claim has one
/// @param stated what else is said, by the field names of the load format: statuses, dates, names, lists of them
/// @param article the source
/// @param passage where in the source
/// @param assertedBy who says so there, as far as the source tells
/// @param worded the value in the source's own few words, where it is more than the figure
/// @param copiedFrom the claims that it repeats
/// @param computedFrom the claims from which it was reckoned
/// @param origins the claims at the end of all copying and computing, itself where it does neither; of one that was
///     replaced, what took its place
/// @param replaced what took the place of claims on which it stands
/// @param record how it came to be known to us
public record Claim(
        NodeId id,
        NodeId about,
        Stance stance,
        @Nullable Amount amount,
        Map<String, Object> stated,
        Article article,
        Passage passage,
        @Nullable String assertedBy,
        @Nullable String worded,
        List<NodeId> copiedFrom,
        List<NodeId> computedFrom,
        List<Origin> origins,
        Replaced replaced,
        ClaimRecord record)
        implements Citation {

    public Claim {
        stated = Map.copyOf(stated);
        copiedFrom = List.copyOf(copiedFrom);
        computedFrom = List.copyOf(computedFrom);
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException(id + " has no origin: a claim that copies nothing is its own");
        }
    }

    public boolean isCopy() {
        return !copiedFrom.isEmpty();
    }

    public boolean isComputed() {
        return !computedFrom.isEmpty();
    }

    /// The claims that it repeats, and those that they go back to; none where it is no copy.
    Stream<NodeId> repeated() {
        return isCopy() ? Stream.concat(repeatedAtFirstHand(), origins.stream().map(Origin::claim)) : Stream.empty();
    }

    /// The claims that it repeats, and what took the place of these.
    Stream<NodeId> repeatedAtFirstHand() {
        return Stream.concat(copiedFrom.stream(), replaced.heirs().stream());
    }

    /// The same claim, on other claims.
    Claim standingOn(List<NodeId> copied, List<NodeId> computed, List<Origin> roots, Replaced others) {
        return new Claim(
                id,
                about,
                stance,
                amount,
                stated,
                article,
                passage,
                assertedBy,
                worded,
                copied,
                computed,
                roots,
                others,
                record);
    }

    /// Whether the two say the same of the same thing: stance, figures and everything else that is stated.
    public boolean saysTheSameAs(Claim other) {
        return stance == other.stance && Objects.equals(figures(), other.figures()) && stated.equals(other.stated);
    }

    private @Nullable List<Object> figures() {
        return amount == null ? null : List.of(amount.interval(), amount.unit(), amount.basis());
    }

    /// What took the place of claims on which another stands: a correction, or what a review made of them.
    ///
    /// @param heirs what took the place of those that it repeats
    /// @param articles the articles of those at the end of all copying and computing that were replaced
    public record Replaced(List<NodeId> heirs, List<NodeId> articles) {

        public static final Replaced NONE = new Replaced(List.of(), List.of());

        public Replaced {
            heirs = List.copyOf(heirs);
            articles = List.copyOf(articles);
        }
    }

    /// How we came to know a claim (PROV's generation and invalidation).
    ///
    /// @param recordedAt when it was loaded
    /// @param retractedAt when it was superseded or withdrawn, if it was
    /// @param method how it was read
    /// @param extractor which program read it, with its version
    /// @param review whether it was looked at
    /// @param note the recorder's caveat
    /// @param decided whether somebody looked at it, so that the note may be his reason
    public record ClaimRecord(
            Instant recordedAt,
            @Nullable Instant retractedAt,
            Method method,
            @Nullable String extractor,
            Review review,
            @Nullable String note,
            boolean decided) {}
}
