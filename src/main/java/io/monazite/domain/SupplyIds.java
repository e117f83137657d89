package io.monazite.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Reads supplies back out of their ids, which hold all parts of the key. Parties, materials and periods that come
/// again are shared, so that millions of supplies are read in little time and memory. For one thread.
public final class SupplyIds {

    private static final int PARTS = 7;
    private static final String ABSENT = "-";

    private final Map<String, NodeId> parties = new HashMap<>();

    private final Part<NodeId> supplier = new Part<>(this::party);
    private final Part<NodeId> buyer = new Part<>(this::party);
    private final Part<NodeId> material = new Part<>(shared(NodeId::material));
    private final Part<Basis> basis = new Part<>(Basis::valueOf);
    private final Part<Period> period = new Part<>(shared(text -> Period.parse(text.replace('_', '/'))));
    private final Part<StatusClass> status = new Part<>(StatusClass::valueOf);
    private final Part<NodeId> agreement = new Part<>(shared(text -> new NodeId(NodeKind.AGREEMENT, text)));

    /// Where each part of the id that is being read ends.
    private final int[] ends = new int[PARTS];

    /// @throws IllegalArgumentException when it is not the id of a supply
    public Supply supply(NodeId id) {
        String key = id.key();
        if (id.kind() != NodeKind.SUPPLY || !divide(key)) {
            throw new IllegalArgumentException("'%s' is not the id of a supply".formatted(id));
        }
        return new Supply(
                supplier.of(key, 0, ends[0]),
                buyer.of(key, ends[0] + 1, ends[1]),
                material.of(key, ends[1] + 1, ends[2]),
                basis.of(key, ends[2] + 1, ends[3]),
                period.of(key, ends[3] + 1, ends[4]),
                status.of(key, ends[4] + 1, ends[5]),
                key.startsWith(ABSENT, ends[5] + 1) && ends[6] == ends[5] + 1 + ABSENT.length()
                        ? null
                        : agreement.of(key, ends[5] + 1, ends[6]));
    }

    /// @return whether it has as many parts as it should
    private boolean divide(String key) {
        int part = 0;
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            if (part == PARTS - 1) {
                return false;
            }
            ends[part++] = slash;
        }
        ends[part] = key.length();
        return part == PARTS - 1;
    }

    /// Keys of companies are in lower case, those of countries in upper case.
    private NodeId party(String key) {
        return parties.computeIfAbsent(
                key,
                text -> new NodeId(Character.isUpperCase(text.charAt(0)) ? NodeKind.COUNTRY : NodeKind.COMPANY, text));
    }

    private static <T> Function<String, T> shared(Function<String, T> read) {
        Map<String, T> known = new HashMap<>();
        return text -> known.computeIfAbsent(text, read);
    }

    /// One of the parts that all ids have. Ids that follow one another are much alike: a part that is as it was before
    /// is not read again.
    private static final class Part<T> {

        private final Function<String, T> read;
        private String text = "";
        private @Nullable T value;

        Part(Function<String, T> read) {
            this.read = read;
        }

        T of(String key, int from, int to) {
            T known = value;
            if (known != null && to - from == text.length() && key.startsWith(text, from)) {
                return known;
            }
            String found = key.substring(from, to);
            T made = read.apply(found);
            text = found;
            value = made;
            return made;
        }
    }
}
