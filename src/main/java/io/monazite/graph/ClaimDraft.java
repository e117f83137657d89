package io.monazite.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.End;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// A claim on its way into the graph.
///
/// @param id its own id, or one made from its content, so that the same row is the same claim for ever
/// @param subject what it is about; made when it is not there yet
/// @param amount the quantity as understood
/// @param stated everything else that is said, by the field names of the load format: text, numbers, lists of text
/// @param article the source
/// @param supersedes claims of the same source that this one replaces
/// @param retracts claims of the same source that this one withdraws
/// @param reviewReason why whoever reviewed it decided so
/// @param score how sure the program that read it is, from 0 to 1, where one did
/// @param line where in the load it stands, counted from 1
public record ClaimDraft(
        NodeId id,
        Subject subject,
        Stance stance,
        @Nullable Amount amount,
        Map<String, Object> stated,
        NodeId article,
        Passage passage,
        @Nullable String assertedBy,
        @Nullable String worded,
        List<NodeId> copiedFrom,
        List<NodeId> computedFrom,
        List<NodeId> supersedes,
        List<NodeId> retracts,
        Method method,
        @Nullable String extractor,
        Review review,
        @Nullable String reviewedBy,
        @Nullable String note,
        @Nullable String reviewReason,
        @Nullable Double score,
        long line) {

    /// A claim that nobody gave a score or a reason.
    public ClaimDraft(
            NodeId id,
            Subject subject,
            Stance stance,
            @Nullable Amount amount,
            Map<String, Object> stated,
            NodeId article,
            Passage passage,
            @Nullable String assertedBy,
            @Nullable String worded,
            List<NodeId> copiedFrom,
            List<NodeId> computedFrom,
            List<NodeId> supersedes,
            List<NodeId> retracts,
            Method method,
            @Nullable String extractor,
            Review review,
            @Nullable String reviewedBy,
            @Nullable String note,
            long line) {
        this(
                id,
                subject,
                stance,
                amount,
                stated,
                article,
                passage,
                assertedBy,
                worded,
                copiedFrom,
                computedFrom,
                supersedes,
                retracts,
                method,
                extractor,
                review,
                reviewedBy,
                note,
                null,
                null,
                line);
    }

    /// The same words under another id, about something else, and with other claims beside it.
    public ClaimDraft as(
            NodeId other, Subject about, List<NodeId> repeated, List<NodeId> reckonedFrom, List<NodeId> replaced) {
        return new ClaimDraft(
                other,
                about,
                stance,
                amount,
                stated,
                article,
                passage,
                assertedBy,
                worded,
                repeated,
                reckonedFrom,
                replaced,
                List.of(),
                method,
                extractor,
                review,
                reviewedBy,
                note,
                reviewReason,
                score,
                line);
    }

    /// What a claim can be about.
    public sealed interface Subject {
        NodeId id();

        /// Itself, and what it joins.
        Stream<NodeId> nodes();
    }

    /// A claim that describes an entity.
    public record OfEntity(NodeId id) implements Subject {
        @Override
        public Stream<NodeId> nodes() {
            return Stream.of(id);
        }
    }

    /// A claim about a fact.
    public record OfFact(Fact fact) implements Subject {
        @Override
        public NodeId id() {
            return fact.id();
        }

        @Override
        public Stream<NodeId> nodes() {
            return Stream.concat(Stream.of(id()), fact.key().ends().stream().map(End::node));
        }
    }
}
