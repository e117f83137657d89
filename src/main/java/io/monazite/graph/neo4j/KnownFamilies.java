package io.monazite.graph.neo4j;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Version;

/// The families of the version that was last asked for: some hundred entities, read when a filter first needs them.
final class KnownFamilies {

    private record Known(Version version, Families families) {}

    private final Statements statements;
    private volatile @Nullable Known known;

    KnownFamilies(Statements statements) {
        this.statements = statements;
    }

    Families at(Version version) {
        Known last = known;
        if (last != null && last.version().equals(version)) {
            return last.families();
        }
        Families families = new Families(all(NodeKind.MATERIAL, version), all(NodeKind.COUNTRY, version));
        known = new Known(version, families);
        return families;
    }

    private List<Entity> all(NodeKind kind, Version version) {
        return statements.read(
                Statement.ALL_ENTITIES,
                Parameters.at(version).put("kind", kind.prefix()).map(),
                row -> Rows.entity(row.get("entity")));
    }
}
