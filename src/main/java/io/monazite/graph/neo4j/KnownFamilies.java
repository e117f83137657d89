package io.monazite.graph.neo4j;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Version;

/// The families of the versions that were last asked for: some hundred entities each, which nearly every answer names.
final class KnownFamilies {

    private static final int VERSIONS = 4;

    private final Statements statements;
    private final Cache<Version, Families> known =
            Caffeine.newBuilder().maximumSize(VERSIONS).build();

    KnownFamilies(Statements statements) {
        this.statements = statements;
    }

    Families at(Version version) {
        return known.get(version, this::read);
    }

    private Families read(Version version) {
        return Families.of(all(NodeKind.MATERIAL, version), all(NodeKind.COUNTRY, version));
    }

    private List<Entity> all(NodeKind kind, Version version) {
        return statements.read(
                Statement.ALL_ENTITIES,
                Parameters.at(version).put("kind", kind.prefix()).map(),
                row -> Rows.entity(row.get("entity")));
    }
}
