package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Relation;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;

/// What is asked for, as parameters of statements. A condition that is not given is null.
final class Conditions {

    private Conditions() {}

    static Parameters of(EntityQuery query, Version version) {
        return Parameters.at(version)
                .put("kind", query.kind().prefix())
                .put("name", lower(query.nameContains()))
                .put("country", query.country())
                .put("role", query.role())
                .put("stage", query.stage());
    }

    static Parameters of(ArticleQuery query, Version version) {
        return Parameters.at(version)
                .put("title", lower(query.titleContains()))
                .put("publisher", query.publisher())
                .put("kind", query.kind());
    }

    static Parameters of(SupplyQuery query, Version version) {
        return Parameters.at(version)
                .put("supplier", query.supplier())
                .put("buyer", query.buyer())
                .put("material", query.material())
                .put("statusClass", query.statusClass())
                .put("period", query.period());
    }

    static Parameters neighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind, Collection<NodeId> ids, Version version) {
        return Parameters.at(version)
                .ids(ids)
                .put("relation", relation.name())
                .put("end", otherEnd)
                .put("kind", kind == null ? null : kind.prefix());
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
