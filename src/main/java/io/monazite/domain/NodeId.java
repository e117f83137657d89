package io.monazite.domain;

import java.util.regex.Pattern;

/// The global, stable, readable id of an entity, source, fact or claim: `company:irel`, `country:JP`.
///
/// Keys of countries are ISO 3166-1 alpha-2 codes or the groups `EU` and `WORLD`; keys of other entities are
/// lower-case words joined by hyphens; keys of facts are made by [FactKey].
///
/// @param kind what it is
/// @param key what tells it apart from others of its kind
public record NodeId(NodeKind kind, String key) implements Comparable<NodeId> {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|WORLD");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST = 400;
    private static final int DELETE = 0x7F;

    /// @throws IllegalArgumentException when the key is not of its kind's form
    public NodeId {
        if (key.length() > LONGEST || !hasForm(kind, key)) {
            throw new IllegalArgumentException(
                    "'%s:%s' is not an id: %s".formatted(kind.prefix(), key, expectation(kind)));
        }
    }

    /// Reads `kind:key`.
    ///
    /// @throws IllegalArgumentException when there is no known kind before the colon or the key has not its form
    public static NodeId parse(String text) {
        int colon = text.indexOf(':');
        NodeKind kind =
                colon < 0 ? null : NodeKind.ofPrefix(text.substring(0, colon)).orElse(null);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "'%s' is not an id: write kind:key, such as company:irel or country:JP".formatted(text));
        }
        return new NodeId(kind, text.substring(colon + 1));
    }

    public static NodeId country(String alpha2) {
        return new NodeId(NodeKind.COUNTRY, alpha2);
    }

    public static NodeId company(String slug) {
        return new NodeId(NodeKind.COMPANY, slug);
    }

    public static NodeId material(String slug) {
        return new NodeId(NodeKind.MATERIAL, slug);
    }

    /// The order of the ids as they are written. It is told by the prefixes where kinds differ, since a colon comes
    /// before all letters.
    @Override
    public int compareTo(NodeId other) {
        return kind == other.kind ? key.compareTo(other.key) : kind.prefix().compareTo(other.kind.prefix());
    }

    /// The id as it is written everywhere outside: `kind:key`.
    @Override
    public String toString() {
        return kind.prefix() + ":" + key;
    }

    private static boolean hasForm(NodeKind kind, String key) {
        return switch (kind.family()) {
            case ENTITY ->
                (kind == NodeKind.COUNTRY ? COUNTRY : SLUG).matcher(key).matches();
            case SOURCE, FACT, RECORD -> isVisible(key);
        };
    }

    private static boolean isVisible(String key) {
        int character;
        for (int index = 0; index < key.length(); index += Character.charCount(character)) {
            character = key.codePointAt(index);
            if (!isVisible(character)) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /// Neither a space, nor a control character of ASCII, nor half a character (a surrogate without its other half).
    private static boolean isVisible(int character) {
        return character > ' '
                && (character < DELETE || (character > DELETE && Character.getType(character) != Character.SURROGATE));
    }

    private static String expectation(NodeKind kind) {
        return switch (kind.family()) {
            case ENTITY ->
                kind == NodeKind.COUNTRY
                        ? "the key is an ISO 3166-1 alpha-2 code, EU or WORLD"
                        : "the key is lower-case letters and digits joined by hyphens";
            case SOURCE, FACT, RECORD ->
                "the key has neither white space nor broken characters, and at most " + LONGEST + " characters";
        };
    }
}
