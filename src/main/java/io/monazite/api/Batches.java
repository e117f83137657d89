package io.monazite.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Detail;
import io.monazite.graph.JoinedFact;
import io.monazite.graph.Located;
import io.monazite.graph.Onward;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;
import io.monazite.graph.Stake;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Control;

/// The questions that fields put to the graph.
final class Batches {

    private Batches() {}

    /// Entities, sources, facts and claims by their ids: one statement for each of these families that is asked for.
    record Nodes() implements Batch<NodeId, Object> {
        @Override
        public Map<NodeId, Object> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            Map<NodeId, Object> found = new HashMap<>();
            Map<Door, List<NodeId>> byDoor = ids.stream().collect(Collectors.groupingBy(Door::of));
            byDoor.forEach((door, some) -> {
                switch (door) {
                    case ENTITY -> found.putAll(graph.entities(some, version));
                    case ARTICLE -> found.putAll(graph.articles(some, version));
                    case PUBLISHER -> found.putAll(graph.publishers(some, version));
                    case FACT -> found.putAll(graph.facts(some, version));
                    case CLAIM -> found.putAll(graph.claims(some, version));
                    case NONE -> {}
                }
            });
            return found;
        }

        private enum Door {
            ENTITY,
            ARTICLE,
            PUBLISHER,
            FACT,
            CLAIM,
            NONE;

            static Door of(NodeId id) {
                return switch (id.kind().family()) {
                    case ENTITY -> ENTITY;
                    case FACT -> FACT;
                    case SOURCE -> id.kind() == NodeKind.ARTICLE ? ARTICLE : PUBLISHER;
                    case RECORD -> id.kind() == NodeKind.CLAIM ? CLAIM : NONE;
                };
            }
        }
    }

    /// Entities by their ids, each with its country.
    record WithCountry() implements Batch<NodeId, Located> {
        @Override
        public Map<NodeId, Located> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.located(ids, version);
        }
    }

    /// The countries in which entities are located.
    record CountryOf() implements Batch<NodeId, Entity> {
        @Override
        public Map<NodeId, Entity> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.countries(ids, version);
        }
    }

    /// The facts that hang on an entity.
    record FactsOf(Relation relation, Detail detail, PageRequest page) implements Batch<NodeId, Page<JoinedFact>> {
        @Override
        public Map<NodeId, Page<JoinedFact>> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.facts(relation, detail, ids, page, version);
        }
    }

    /// The same, and of the entities at an end of those facts.
    record FactsOnward(FactsOf list, Onward onward) implements Batch<NodeId, Page<JoinedFact>> {
        @Override
        public Map<NodeId, Page<JoinedFact>> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.factsOnward(list.relation(), list.detail(), onward, ids, list.page(), version);
        }
    }

    record CountOfFacts(Relation relation) implements Batch<NodeId, Long> {
        @Override
        public Map<NodeId, Long> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.countFacts(relation, ids, version);
        }
    }

    /// The entities at the other end of those facts.
    ///
    /// @param shown how much is read of them
    record Neighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind, Shown shown, PageRequest page)
            implements Batch<NodeId, Page<Entity>> {
        @Override
        public Map<NodeId, Page<Entity>> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.neighbours(relation, otherEnd, kind, shown, ids, page, version);
        }
    }

    record CountOfNeighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind) implements Batch<NodeId, Long> {
        @Override
        public Map<NodeId, Long> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.countNeighbours(relation, otherEnd, kind, ids, version);
        }
    }

    /// The claims that describe an entity.
    record Descriptions() implements Batch<NodeId, List<Claim>> {
        @Override
        public Map<NodeId, List<Claim>> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            return graph.descriptions(ids, version);
        }
    }

    record ClaimsIn(PageRequest page) implements Batch<NodeId, Page<Claim>> {
        @Override
        public Map<NodeId, Page<Claim>> load(SupplyGraph graph, Collection<NodeId> articles, Version version) {
            return graph.claimsIn(articles, page, version);
        }
    }

    record CountOfClaims() implements Batch<NodeId, Long> {
        @Override
        public Map<NodeId, Long> load(SupplyGraph graph, Collection<NodeId> articles, Version version) {
            return graph.countClaims(articles, version);
        }
    }

    /// The articles of a publisher.
    record ArticlesOf(PageRequest page) implements Batch<NodeId, Page<Article>> {
        @Override
        public Map<NodeId, Page<Article>> load(SupplyGraph graph, Collection<NodeId> publishers, Version version) {
            return graph.articlesOf(publishers, page, version);
        }
    }

    record CountOfArticles() implements Batch<NodeId, Long> {
        @Override
        public Map<NodeId, Long> load(SupplyGraph graph, Collection<NodeId> publishers, Version version) {
            return graph.countArticlesOf(publishers, version);
        }
    }

    /// The kinds of a material.
    record Children() implements Batch<NodeId, List<Entity>> {
        @Override
        public Map<NodeId, List<Entity>> load(SupplyGraph graph, Collection<NodeId> parents, Version version) {
            Set<String> asked = parents.stream().map(NodeId::toString).collect(Collectors.toSet());
            return graph.allEntities(NodeKind.MATERIAL, version).stream()
                    .filter(material ->
                            material.text("parent").filter(asked::contains).isPresent())
                    .collect(Collectors.groupingBy(
                            material -> NodeId.parse(material.text("parent").orElseThrow())));
        }
    }

    /// Who controls a company on a day: the stakes above it, with their owners, in one statement.
    record ControlOf(LocalDate day) implements Batch<NodeId, ControlOf.Above> {

        /// @param parent who controls it at first hand
        /// @param ultimate who controls it in the end
        record Above(@Nullable Entity parent, List<Entity> ultimate) {}

        @Override
        public Map<NodeId, Above> load(SupplyGraph graph, Collection<NodeId> companies, Version version) {
            List<Stake> stakes = graph.stakesAbove(companies, version).values().stream()
                    .flatMap(List::stream)
                    .toList();
            Control control = new Control(stakes.stream().map(Stake::fact).collect(Collectors.toSet()), day);
            Set<NodeId> owners = new TreeSet<>();
            companies.forEach(company -> Stream.concat(
                            control.parent(company).stream(), control.ultimateParents(company).stream())
                    .forEach(owners::add));
            Map<NodeId, Entity> entities = entities(graph, stakes, owners, version);
            Map<NodeId, Above> found = new HashMap<>();
            companies.forEach(company -> found.put(
                    company,
                    new Above(
                            control.parent(company).map(entities::get).orElse(null),
                            known(control.ultimateParents(company), entities))));
            return found;
        }

        /// Those that were read with the stakes; others are at hand.
        private static Map<NodeId, Entity> entities(
                SupplyGraph graph, List<Stake> stakes, Set<NodeId> owners, Version version) {
            Map<NodeId, Entity> found = new HashMap<>();
            stakes.stream().map(Stake::owner).filter(Objects::nonNull).forEach(owner -> found.put(owner.id(), owner));
            List<NodeId> others =
                    owners.stream().filter(owner -> !found.containsKey(owner)).toList();
            if (!others.isEmpty()) {
                found.putAll(graph.entities(others, version));
            }
            return found;
        }

        private static List<Entity> known(List<NodeId> ids, Map<NodeId, Entity> entities) {
            return new ArrayList<>(
                    ids.stream().map(entities::get).filter(Objects::nonNull).toList());
        }
    }
}
