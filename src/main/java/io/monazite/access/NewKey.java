package io.monazite.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A key that somebody wants made.
///
/// @param name small letters, digits and `-`, at most 60 characters
/// @param roles at least one
/// @param sources see [io.monazite.graph.KeyRecord]
/// @param expires absent: never
public record NewKey(
        String name,
        Set<Role> roles,
        List<String> sources,
        @Nullable Instant expires) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern SOURCE = Pattern.compile("(article|publisher):[^\\s*]{0,200}\\*?");
    private static final int MOST_SOURCES = 100;

    /// @throws AccessException where it cannot be made so
    public NewKey {
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
        require(
                NAME.matcher(name).matches(),
                "name",
                "write small letters, digits and '-', at most 60 characters, such as 'nightly-prices'");
        require(!roles.isEmpty(), "roles", "a key without a role opens nothing: give at least one");
        require(sources.size() <= MOST_SOURCES, "sources", "at most " + MOST_SOURCES);
        for (String source : sources) {
            require(
                    SOURCE.matcher(source).matches(),
                    "sources",
                    "'%s': write ids of publishers or articles, or beginnings of them that end in '*', such as "
                                    .formatted(source)
                            + "'publisher:usgs' or 'article:usgs-*'");
        }
        require(
                sources.isEmpty() || !roles.contains(Role.ADMIN),
                "sources",
                "an admin may make a key without bounds: bind a key of another role");
        require(
                expires == null || expires.isAfter(Instant.now()),
                "expires",
                "%s is over: give a time to come, or none".formatted(expires));
    }

    private static void require(boolean right, String field, String problem) {
        if (!right) {
            throw new AccessException(field, problem);
        }
    }
}
