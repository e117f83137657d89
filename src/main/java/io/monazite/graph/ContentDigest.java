package io.monazite.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;

/// Hashes of content: equal content has an equal hash, whenever and in whatever order it was loaded.
///
/// A single item is hashed with SHA-256; a set of items by the sum of their hashes modulo 2^256, which does not depend
/// on order and can be brought up to date by adding what is new and subtracting what is gone ([DigestSum]; AdHash,
/// Bellare and Micciancio 1997). It tells versions apart; it is no signature.
public final class ContentDigest {

    /// The hash of nothing.
    public static final String EMPTY = "0".repeat(64);

    private static final char SEPARATOR = '\u001f';

    private ContentDigest() {}

    /// The hash of a claim: what it says and of what, on whose word; not when or how it came to us.
    public static String of(ClaimDraft claim) {
        return hash(
                claim.id(),
                claim.subject().id(),
                claim.stance(),
                amount(claim.amount()),
                new TreeMap<>(claim.stated()),
                claim.article(),
                claim.passage(),
                claim.assertedBy(),
                claim.worded(),
                claim.copiedFrom().stream().sorted().toList(),
                claim.computedFrom().stream().sorted().toList(),
                claim.supersedes().stream().sorted().toList(),
                claim.retracts().stream().sorted().toList(),
                claim.review(),
                claim.note());
    }

    /// The hash of what a row says, wherever in its source it stands and whatever its claims are called: the statement
    /// itself, and where it says an entity to be.
    public static String ofStatement(ClaimDraft claim, @Nullable ClaimDraft place) {
        return hash(
                claim.subject().id(),
                claim.stance(),
                amount(claim.amount()),
                new TreeMap<>(claim.stated()),
                claim.article(),
                claim.assertedBy(),
                claim.worded(),
                claim.copiedFrom().stream().sorted().toList(),
                claim.computedFrom().stream().sorted().toList(),
                claim.supersedes().stream().sorted().toList(),
                claim.retracts().stream().sorted().toList(),
                claim.review(),
                claim.note(),
                place == null ? null : place.subject().id());
    }

    public static String of(SourceDraft source) {
        return hash(source.id(), source.publisher(), new TreeMap<>(source.attributes()));
    }

    /// The hash of a sequence of things by their text.
    public static String hash(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append(SEPARATOR);
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable Object amount(@Nullable Amount amount) {
        return amount == null
                ? null
                : List.of(amount.interval(), amount.unit().sign(), amount.basis(), amount.qualifier());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
