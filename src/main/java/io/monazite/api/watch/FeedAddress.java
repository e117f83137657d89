package io.monazite.api.watch;

/// Where feeds are.
public final class FeedAddress {

    static final String ROOT = "/interests/feed";
    static final String ENDING = ".rss";

    private FeedAddress() {}

    /// @param token of the feed
    public static String path(String token) {
        return "%s/%s%s".formatted(ROOT, token, ENDING);
    }
}
