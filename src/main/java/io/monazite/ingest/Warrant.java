package io.monazite.ingest;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// On whose authority a load comes.
///
/// @param roles of whoever sends it, by name; empty where the service loads by itself
/// @param sources ids of publishers and articles, or beginnings of them that end in `*`, for which alone it may speak;
///     empty: for all
public record Warrant(Set<String> roles, List<String> sources) {

    /// The service's own loads, which may speak for every source.
    public static final Warrant OWN = new Warrant(Set.of(), List.of());

    private static final String REST = "*";
    private static final Set<String> DECIDING = Set.of("reviewer", "admin");

    public Warrant {
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
    }

    boolean isBound() {
        return !sources.isEmpty();
    }

    /// Whether it may tell of decisions on claims: that somebody looked at one, or that what a program read counts.
    boolean mayDecide() {
        return equals(OWN) || roles.stream().anyMatch(DECIDING::contains);
    }

    /// Whether it may speak for an article, which is named itself or by its publisher.
    boolean covers(NodeId article, @Nullable NodeId publisher) {
        return covers(article) || (publisher != null && covers(publisher));
    }

    /// Whether it names a publisher or an article.
    boolean covers(NodeId source) {
        return !isBound() || sources.stream().anyMatch(bound -> fits(bound, source.toString()));
    }

    private static boolean fits(String bound, String source) {
        return bound.endsWith(REST)
                ? source.startsWith(bound.substring(0, bound.length() - REST.length()))
                : source.equals(bound);
    }
}
