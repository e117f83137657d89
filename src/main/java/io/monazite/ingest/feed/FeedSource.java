package io.monazite.ingest.feed;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.ContentDigest;

/// A source that is read by itself.
///
/// @param name in lower-case words joined by hyphens; a part of its claims' ids, so that it keeps its claims only as
/// long
///        as it keeps its name
/// @param form what its content looks like
/// @param schedule an interval or a cron expression; absent where it runs by hand alone
/// @param complete whether each delivery holds all that the source says
/// @param mostGone which part of what it asserts may go at once, from 0 to 1
/// @param maxBytes of a delivery, unpacked
/// @param headers sent with each request; never shown
/// @param options what the form wants to know
public record FeedSource(
        String name,
        String form,
        Where where,
        @Nullable String schedule,
        boolean enabled,
        boolean complete,
        double mostGone,
        long maxBytes,
        Map<String, String> headers,
        Map<String, String> options) {

    public static final String LICENCE = "licence";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final String EVERY_TEN_SECONDS = "10s";

    /// Where content comes from.
    public sealed interface Where {

        /// An address of the web.
        record Web(URI address) implements Where {
            /// Without what may be secret in it.
            @Override
            public String toString() {
                String path = address.getRawPath() == null ? "" : address.getRawPath();
                int port = address.getPort();
                return "%s://%s%s%s"
                        .formatted(address.getScheme(), address.getHost(), port < 0 ? "" : ":" + port, path);
            }
        }

        /// A folder within the drop folder.
        record Folder(String path) implements Where {
            @Override
            public String toString() {
                return path;
            }
        }
    }

    public FeedSource {
        headers = Map.copyOf(headers);
        options = Map.copyOf(options);
        require(
                NAME.matcher(name).matches() && name.length() <= LONGEST_NAME,
                name,
                "",
                "is no name of a source",
                "" + "write lower-case words joined by hyphens");
        require(mostGone >= 0 && mostGone <= 1, name, ".most-gone", "is " + mostGone, "write a number from 0 to 1");
        require(
                !(complete && where instanceof Where.Folder),
                name,
                ".complete",
                "is true of a folder",
                "files of a folder come one by one, and none holds all that there is: leave it away");
    }

    /// @throws IllegalArgumentException when a key has a value that cannot be used
    static FeedSource of(String name, SourcesConfig.Source config) {
        Map<String, String> options = new HashMap<>(config.options());
        config.licence().ifPresent(licence -> options.put(LICENCE, licence));
        Where where = where(name, config.where());
        String schedule =
                config.schedule().map(String::strip).orElse(where instanceof Where.Folder ? EVERY_TEN_SECONDS : null);
        return new FeedSource(
                name,
                config.form(),
                where,
                schedule,
                config.enabled(),
                config.complete(),
                config.mostGone(),
                config.maxBytes().asLongValue(),
                config.headers(),
                options);
    }

    Optional<String> licence() {
        return Optional.ofNullable(options.get(LICENCE));
    }

    /// A hash of all that decides how content is understood, and what is withdrawn for it.
    String setup() {
        String address = where instanceof Where.Web(URI uri) ? uri.toString() : where.toString();
        return ContentDigest.hash(form, address, complete, mostGone, new TreeMap<>(options));
    }

    private static Where where(String name, String text) {
        return text.contains("://") ? web(name, text) : folder(name, text);
    }

    private static Where web(String name, String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(noAddress(name, text), e);
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null) {
            throw new IllegalArgumentException(noAddress(name, text));
        }
        return new Where.Web(address);
    }

    private static String noAddress(String name, String text) {
        return "monazite.sources.%s.where: '%s' is no address: write https://… or a folder".formatted(name, text);
    }

    private static Where folder(String name, String text) {
        require(
                !Path.of(text).normalize().startsWith(".."),
                name,
                ".where",
                "is '%s', which leads out of the drop folder".formatted(text),
                "name a folder within it");
        return new Where.Folder(text);
    }

    private static void require(boolean holds, String name, String key, String problem, String how) {
        if (!holds) {
            throw new IllegalArgumentException("monazite.sources.%s%s %s: %s".formatted(name, key, problem, how));
        }
    }
}
