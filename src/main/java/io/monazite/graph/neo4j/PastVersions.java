package io.monazite.graph.neo4j;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Timeline;
import io.monazite.graph.Version;

/// The versions that the graph went through. What was committed never changes, so each is read once; where the graph
/// began anew, all of them.
final class PastVersions {

    /// A load as it is kept.
    ///
    /// @param digest absent where an earlier release of the service loaded it
    private record Kept(long sequence, @Nullable String digest, Instant recordedAt) {

        boolean is(Version version) {
            return sequence == version.sequence() && recordedAt.equals(version.recordedAt());
        }
    }

    private final Statements statements;
    private volatile Timeline known = new Timeline(List.of());

    PastVersions(Statements statements) {
        this.statements = statements;
    }

    Timeline upTo(Version latest) {
        Timeline before = known;
        if (before.versions().contains(latest) || latest.sequence() == 0) {
            return before.upTo(latest);
        }
        Timeline now = grown(before, latest);
        known = now;
        return now;
    }

    private Timeline grown(Timeline before, Version latest) {
        Version last = before.latest();
        List<Kept> read = last.sequence() < latest.sequence() ? read(last.sequence(), latest) : List.of();
        boolean goesOn =
                last.sequence() > 0 && !read.isEmpty() && read.getFirst().is(last);
        return goesOn
                ? new Timeline(Stream.concat(
                                before.versions().stream(), versions(read.subList(1, read.size()), latest).stream())
                        .toList())
                : new Timeline(versions(read(1, latest), latest));
    }

    private List<Kept> read(long from, Version latest) {
        return statements.read(
                Statement.VERSIONS,
                Parameters.at(latest).put("from", from).map(),
                row -> new Kept(
                        row.get("sequence").asLong(),
                        row.get("digest").isNull() ? null : row.get("digest").asString(),
                        Rows.instant(row.get("recordedAt"), Instant.EPOCH)));
    }

    /// From the latest backward, so that a digest that was not kept is reckoned from the one after it.
    private List<Version> versions(List<Kept> loads, Version latest) {
        Deque<Version> versions = new ArrayDeque<>();
        for (Kept load : loads.reversed()) {
            Version next = versions.peekFirst();
            String digest = load.digest() != null
                    ? load.digest()
                    : next == null ? latest.digest() : Digests.before(statements, next.digest(), next.sequence());
            versions.addFirst(new Version(load.sequence(), digest, load.recordedAt()));
        }
        return List.copyOf(versions);
    }
}
