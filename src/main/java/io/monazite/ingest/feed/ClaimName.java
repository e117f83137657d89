package io.monazite.ingest.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ContentDigest;
import io.monazite.ingest.format.Row;

/// The id of a claim of a feed: `claim:feed/<source>/<row>/<turn>-<value>`. The row is what the source speaks of,
/// the same for ever; the value is what it says of it; the turn counts how often it has changed its mind, so that
/// a value that comes back is a claim of its own.
///
/// @param row a hash of the article and of the fact or entity
/// @param value a hash of what is said of it
record ClaimName(String source, long row, int turn, long value) {

    /// What the ids of all claims of feeds begin with.
    static final String OF_FEEDS = "claim:feed/";

    private static final Pattern KEY = Pattern.compile("feed/([^/]+)/([0-9a-f]{16})/(\\d{1,9})-([0-9a-f]{16})");
    private static final int DIGITS = 16;
    private static final int HEX = 16;

    /// What all ids of a source begin with.
    static String beginning(String source) {
        return OF_FEEDS + source + "/";
    }

    /// What all ids of a row begin with.
    static String beginning(String source, long row) {
        return "%s%016x/".formatted(beginning(source), row);
    }

    static long row(Row.OfClaim row) {
        return shortened(
                ContentDigest.hash(row.claim().article(), row.claim().subject().id()));
    }

    /// Where a row stands in its source may change from delivery to delivery: it is no part of what it says.
    static long value(Row.OfClaim row) {
        return shortened(ContentDigest.ofStatement(row.claim(), row.place()));
    }

    /// Empty where it is no claim of a feed, or one that goes with such a claim.
    static Optional<ClaimName> of(NodeId claim) {
        Matcher parts = KEY.matcher(claim.key());
        return claim.kind() == NodeKind.CLAIM && parts.matches()
                ? Optional.of(new ClaimName(
                        parts.group(1),
                        Long.parseUnsignedLong(parts.group(2), HEX),
                        Integer.parseInt(parts.group(3)),
                        Long.parseUnsignedLong(parts.group(4), HEX)))
                : Optional.empty();
    }

    NodeId id() {
        return new NodeId(NodeKind.CLAIM, "feed/%s/%016x/%d-%016x".formatted(source, row, turn, value));
    }

    private static long shortened(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, DIGITS), HEX);
    }
}
