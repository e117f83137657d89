package io.monazite.graph.neo4j;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Relation;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;

/// What is asked for, as what fills the open places of statements, and as parameters.
final class Conditions {

    private final KnownFamilies families;

    Conditions(KnownFamilies families) {
        this.families = families;
    }

    Composed of(EntityQuery query, Version version) {
        return Composed.of(
                ConditionPart.Place.ENTITY_FILTER,
                wording(version).ofEntities(query.filter()),
                Parameters.at(version).put("kind", query.kind().prefix()).put(Beside.PARAMETER, Beside.NOTHING.name()));
    }

    Composed of(ArticleQuery query, Version version) {
        return Composed.of(
                ConditionPart.Place.ARTICLE_FILTER,
                wording(version).ofArticles(query.filter()),
                Parameters.at(version));
    }

    Composed of(SupplyQuery query, Version version) {
        return Composed.of(
                ConditionPart.Place.SUPPLY_FILTER, wording(version).ofSupplies(query.filter()), Parameters.at(version));
    }

    static Parameters neighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind, Collection<NodeId> ids, Version version) {
        return Parameters.at(version)
                .ids(ids)
                .put("relation", relation.name())
                .put("end", otherEnd)
                .put("kind", kind == null ? null : kind.prefix());
    }

    private Wording wording(Version version) {
        return new Wording(() -> families.at(version));
    }
}
