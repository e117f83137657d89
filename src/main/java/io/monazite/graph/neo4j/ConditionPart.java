package io.monazite.graph.neo4j;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The conditions of which filters are put together, each a part `where_…` with the parameters `$given`, or `$from` and
/// `$to`. Its name begins with what it is about.
enum ConditionPart {
    ENTITY_TEXT,
    ENTITY_IDS,
    ENTITY_LOCATED_IN,
    ENTITY_ROLE,
    ENTITY_STAGE,
    ENTITY_SORT,
    ENTITY_MATERIAL,
    ENTITY_PARTY_IN,
    ENTITY_EVIDENCE,
    ENTITY_SIGNED_FROM,
    ENTITY_SIGNED_BEFORE,
    ENTITY_HOLDS,
    ENTITY_IN_FORCE,
    ENTITY_SUPPLIES,
    ENTITY_SUPPLIED,
    SUPPLY_IDS,
    SUPPLY_SUPPLIER,
    SUPPLY_BUYER,
    SUPPLY_MATERIAL,
    SUPPLY_CLASS,
    SUPPLY_PERIOD,
    SUPPLY_BASIS,
    SUPPLY_AGREEMENT,
    SUPPLY_MATERIALS,
    SUPPLY_SUPPLIER_IN,
    SUPPLY_BUYER_IN,
    SUPPLY_STATUS,
    SUPPLY_VALID,
    SUPPLY_AT_LEAST,
    SUPPLY_AT_MOST,
    SUPPLY_TONNES_TOLD,
    SUPPLY_EVIDENCE,
    SUPPLY_DISPUTED,
    ARTICLE_TITLE,
    ARTICLE_IDS,
    ARTICLE_PUBLISHER,
    ARTICLE_KIND,
    ARTICLE_LANGUAGE,
    ARTICLE_PUBLISHED_FROM,
    ARTICLE_PUBLISHED_BEFORE,
    ARTICLE_ABOUT;

    /// The place in a statement or part that a filter of these conditions fills.
    enum Place {
        ENTITY_FILTER,
        SUPPLY_FILTER,
        ARTICLE_FILTER;

        /// Its name in the text.
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<ConditionPart> parts() {
            String subject = name().substring(0, name().indexOf('_') + 1);
            return Arrays.stream(ConditionPart.values())
                    .filter(part -> part.name().startsWith(subject))
                    .toList();
        }
    }

    /// The name of its file.
    String part() {
        return "where_" + name().toLowerCase(Locale.ROOT);
    }

    String text() {
        return Parts.text(part());
    }
}
