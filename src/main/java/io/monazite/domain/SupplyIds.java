package io.monazite.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Reads supplies back out of their ids, which hold all parts of the key. Parties, materials and periods that come
/// again are shared, so that millions of supplies are read in little time and memory. For one thread.
public final class SupplyIds {

    private static final int PARTS = 7;
    private static final String ABSENT = "-";

    private final Map<String, NodeId> parties = new HashMap<>();
    private final Map<String, NodeId> materials = new HashMap<>();
    private final Map<String, NodeId> agreements = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    /// @throws IllegalArgumentException when it is not the id of a supply
    public Supply supply(NodeId id) {
        List<String> parts = parts(id.key());
        if (id.kind() != NodeKind.SUPPLY || parts.size() != PARTS) {
            throw new IllegalArgumentException("'%s' is not the id of a supply".formatted(id));
        }
        return new Supply(
                party(parts.get(0)),
                party(parts.get(1)),
                materials.computeIfAbsent(parts.get(2), NodeId::material),
                Basis.valueOf(parts.get(3)),
                periods.computeIfAbsent(parts.get(4), text -> Period.parse(text.replace('_', '/'))),
                StatusClass.valueOf(parts.get(5)),
                agreement(parts.get(6)));
    }

    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>(PARTS);
        int start = 0;
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', start)) {
            parts.add(key.substring(start, slash));
            start = slash + 1;
        }
        parts.add(key.substring(start));
        return parts;
    }

    /// Keys of companies are in lower case, those of countries in upper case.
    private NodeId party(String key) {
        return parties.computeIfAbsent(
                key,
                text -> new NodeId(Character.isUpperCase(text.charAt(0)) ? NodeKind.COUNTRY : NodeKind.COMPANY, text));
    }

    private @Nullable NodeId agreement(String key) {
        return key.equals(ABSENT)
                ? null
                : agreements.computeIfAbsent(key, text -> new NodeId(NodeKind.AGREEMENT, text));
    }
}
