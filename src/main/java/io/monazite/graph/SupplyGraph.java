package io.monazite.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Publisher;
import io.monazite.provenance.SourcedFact;

/// Reading the graph. Each method sends one statement, whatever the number of ids; what does not exist at the version
/// is absent from the answer. Which materials are kinds of which, and which countries a group has, is read beside that,
/// once for a version.
///
/// All throw [GraphException.StoreUnavailable] when the database does not answer.
public interface SupplyGraph {

    /// The latest committed state, at most a second old.
    Version version();

    /// The same where it is known without asking the database; never waits.
    Optional<Version> seenVersion();

    /// What the graph knew before, and when.
    GraphHistory history();

    /// The graph as it would be without some sources.
    GraphWithout without();

    Map<NodeId, Entity> entities(Collection<NodeId> ids, Version version);

    /// Entities by id, each with its country, in one read.
    Map<NodeId, Located> located(Collection<NodeId> ids, Version version);

    /// The country in which each entity is located, of those that are in one; the first of several by id.
    Map<NodeId, Entity> countries(Collection<NodeId> ids, Version version);

    Page<Entity> entities(EntityQuery query, PageRequest page, Version version);

    /// The same, each with its country, in one read.
    Page<Located> located(EntityQuery query, PageRequest page, Version version);

    long count(EntityQuery query, Version version);

    Map<NodeId, Article> articles(Collection<NodeId> ids, Version version);

    Page<Article> articles(ArticleQuery query, PageRequest page, Version version);

    long count(ArticleQuery query, Version version);

    Map<NodeId, Publisher> publishers(Collection<NodeId> ids, Version version);

    Map<NodeId, SourcedFact> facts(Collection<NodeId> ids, Version version);

    Page<SourcedFact> supplies(SupplyQuery query, PageRequest page, Version version);

    long count(SupplyQuery query, Version version);

    /// The facts that hang on each entity, in the order of their ids.
    Map<NodeId, Page<SourcedFact>> facts(Relation relation, Collection<NodeId> ids, PageRequest page, Version version);

    /// The same with as much of them, and beside them, as is looked at.
    Map<NodeId, Page<JoinedFact>> facts(
            Relation relation, Detail detail, Collection<NodeId> ids, PageRequest page, Version version);

    /// The same from the start of each list, for these entities and for those that are come by onward from
    /// them: those at an end of the facts that are found.
    ///
    /// @return by entity; of those on which nothing hangs an empty page
    Map<NodeId, Page<JoinedFact>> factsOnward(
            Relation relation, Detail detail, Onward onward, Collection<NodeId> ids, PageRequest page, Version version);

    Map<NodeId, Long> countFacts(Relation relation, Collection<NodeId> ids, Version version);

    /// The distinct entities at the other end of those facts, in the order of their ids.
    ///
    /// @param otherEnd the end's name, such as `supplier`
    /// @param kind only entities of this kind, if given
    /// @param shown how much is read of each
    Map<NodeId, Page<Entity>> neighbours(
            Relation relation,
            String otherEnd,
            @Nullable NodeKind kind,
            Shown shown,
            Collection<NodeId> ids,
            PageRequest page,
            Version version);

    Map<NodeId, Long> countNeighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind, Collection<NodeId> ids, Version version);

    /// All stakes from which it can be told who controls each company, up the whole chain (at most ten steps), each
    /// with its owner.
    Map<NodeId, List<Stake>> stakesAbove(Collection<NodeId> companies, Version version);

    /// The claims that describe each entity.
    Map<NodeId, List<Claim>> descriptions(Collection<NodeId> entities, Version version);

    Map<NodeId, Claim> claims(Collection<NodeId> ids, Version version);

    /// The claims that stand in each article, in the order of their ids.
    Map<NodeId, Page<Claim>> claimsIn(Collection<NodeId> articles, PageRequest page, Version version);

    Map<NodeId, Long> countClaims(Collection<NodeId> articles, Version version);

    /// The articles that each publisher brought out, in the order of their ids.
    Map<NodeId, Page<Article>> articlesOf(Collection<NodeId> publishers, PageRequest page, Version version);

    Map<NodeId, Long> countArticlesOf(Collection<NodeId> publishers, Version version);

    /// Entities by name and alias, best first; also by the beginning of a word and with small misspellings.
    ///
    /// @param shown how much of each is read
    /// @param offset how many of the best to leave out
    List<SearchHit> search(String text, Set<NodeKind> kinds, Shown shown, int offset, int limit, Version version);

    /// All facts of one kind, in the order of their ids: what a projection of the whole graph is made from.
    List<SourcedFact> all(NodeKind kind, Version version);

    /// All entities of one kind, in the order of their ids.
    List<Entity> allEntities(NodeKind kind, Version version);

    /// When the load of a number was committed; empty where none was.
    Optional<Instant> committedAt(long sequence);

    /// The loads that landed after one, up to a version.
    ///
    /// @param after the number of that load; 0 for all there ever were
    /// @param most how many of the latest to tell one by one
    Landed landed(long after, int most, Version version);

    /// The facts and entities about which claims came or were retired after a load, up to a version.
    ///
    /// @param after the number of that load
    /// @param first how many to name, in the order of their ids
    /// @param proposed whether also those about which nothing but proposals came, or what was rejected
    ChangedSubjects changedSubjects(long after, int first, boolean proposed, Version version);
}
