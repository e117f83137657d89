package io.monazite.graph.neo4j;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// By what lists are ordered that no index has in order, each a part `order_…`. Its name begins with what is ordered.
enum SortKey {
    ENTITY_COUNTRY,
    ENTITY_SIGNED,
    ENTITY_FROM,
    SUPPLY_TONNES,
    SUPPLY_PERIOD,
    ARTICLE_DATE,
    ARTICLE_TITLE,
    ARTICLE_PUBLISHER;

    /// Those of what a place's filter is about.
    static List<SortKey> of(ConditionPart.Place place) {
        String subject = place.name().substring(0, place.name().indexOf('_') + 1);
        return Arrays.stream(values())
                .filter(key -> key.name().startsWith(subject))
                .toList();
    }

    /// The name of its file.
    String part() {
        return "order_" + name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return this == SUPPLY_TONNES;
    }
}
