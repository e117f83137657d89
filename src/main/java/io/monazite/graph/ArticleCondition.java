package io.monazite.graph;

import java.time.LocalDate;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.provenance.SourceKind;

/// What can be asked of an article.
public sealed interface ArticleCondition {

    /// The title contains this, whatever its case.
    record Title(String part) implements ArticleCondition {}

    /// It is one of these.
    record Ids(Set<NodeId> ids) implements ArticleCondition {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// One of these brought it out.
    record PublisherIn(Set<NodeId> publishers) implements ArticleCondition {
        public PublisherIn {
            publishers = Set.copyOf(publishers);
        }
    }

    record OfKind(SourceKind kind) implements ArticleCondition {}

    /// By its code of ISO 639.
    record Language(String language) implements ArticleCondition {}

    /// It was surely published on this day or later.
    record PublishedFrom(LocalDate day) implements ArticleCondition {}

    /// It was surely published on this day or earlier.
    record PublishedUntil(LocalDate day) implements ArticleCondition {}

    /// A live claim in it is about one of these facts or entities.
    record About(Set<NodeId> subjects) implements ArticleCondition {
        public About {
            subjects = Set.copyOf(subjects);
        }
    }
}
