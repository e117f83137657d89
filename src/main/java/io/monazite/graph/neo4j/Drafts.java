package io.monazite.graph.neo4j;

import static io.monazite.graph.neo4j.ClaimProperties.putIfKnown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.End;
import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.FactKey;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Withdrawal;

/// Turns what is to be written into the rows that the statements under `cypher/write/` take.
final class Drafts {

    private Drafts() {}

    static Map<String, Object> source(SourceDraft source) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", source.id().toString());
        row.put("digest", ContentDigest.of(source));
        row.put("properties", source.attributes());
        putIfKnown(
                row,
                "publisher",
                source.publisher() == null ? null : source.publisher().toString());
        return row;
    }

    static Map<String, Object> entity(NodeId id) {
        List<String> labels = id.kind().isParty()
                ? List.of("Party", id.kind().label())
                : List.of(id.kind().label());
        return Map.of("id", id.toString(), "kind", id.kind().prefix(), "labels", labels);
    }

    static Map<String, Object> fact(Fact fact) {
        NodeKind kind = fact.id().kind();
        List<Map<String, String>> into = new ArrayList<>();
        List<Map<String, String>> outOf = new ArrayList<>();
        for (End end : fact.key().ends()) {
            FactEnds relationship = FactEnds.of(kind, end);
            (relationship.into() ? into : outOf)
                    .add(Map.of("type", relationship.type(), "id", end.node().toString()));
        }
        return Map.of(
                "id",
                fact.id().toString(),
                "kind",
                kind.prefix(),
                "label",
                kind.label(),
                "properties",
                properties(fact),
                "into",
                into,
                "outOf",
                outOf);
    }

    /// What a fact says of itself: its identifying attributes and ends under their names, and when it holds.
    static Map<String, Object> properties(Fact fact) {
        FactKey key = fact.key();
        Map<String, Object> properties = new HashMap<>(key.attributes());
        fact.validFrom().ifPresent(day -> properties.put("validFrom", day));
        fact.validTo().ifPresent(day -> properties.put("validTo", day));
        key.ends().forEach(end -> putEnd(properties, end));
        return properties;
    }

    static Map<String, Object> claim(ClaimDraft claim) {
        return Map.of(
                "id", claim.id().toString(),
                "about", claim.subject().id().toString(),
                "article", claim.article().toString(),
                "properties", ClaimProperties.of(claim),
                "place", ClaimProperties.place(claim.passage()),
                "line", claim.line());
    }

    static Map<String, Object> withdrawal(Withdrawal withdrawal) {
        Map<String, Object> place = new HashMap<>();
        place.put("article", withdrawal.article().toString());
        place.put("line", withdrawal.line());
        putIfKnown(place, "note", withdrawal.note());
        return Map.of("claim", withdrawal.claim().toString(), "place", place);
    }

    /// Names in the order in which people look them up: whatever their case, ties by id.
    ///
    /// @param old the ids that stand for it as well
    static Map<String, Object> profile(Entity described, List<NodeId> old) {
        Map<String, Object> attributes = new HashMap<>(described.attributes());
        if (!old.isEmpty()) {
            attributes.put("mergedFrom", old.stream().map(NodeId::toString).toList());
        }
        Entity entity = new Entity(described.id(), attributes);
        Map<String, Object> properties = new HashMap<>(attributes);
        properties.put("name", entity.name());
        properties.put("sortName", sortName(entity));
        properties.put("otherNames", otherNames(entity));
        return Map.of(
                "id", entity.id().toString(),
                "kind", entity.id().kind().prefix(),
                "properties", properties);
    }

    /// Aliases and the key; all names once more without accents; and those with a sign inside a word once more in
    /// parts.
    private static String otherNames(Entity entity) {
        List<String> aliases = Stream.of(
                        entity.texts("aliases").stream(),
                        entity.texts("mergedFrom").stream(),
                        Stream.of(entity.id().key()))
                .flatMap(Function.identity())
                .toList();
        List<String> all =
                Stream.concat(Stream.of(entity.name()), aliases.stream()).toList();
        List<String> folded = all.stream().map(SearchText::withoutAccents).toList();
        List<String> parted =
                all.stream().map(SearchText::parted).flatMap(Optional::stream).toList();
        return Stream.of(aliases, folded.equals(all) ? List.<String>of() : folded, parted)
                .flatMap(List::stream)
                .collect(Collectors.joining(" | "));
    }

    static String sortName(Entity entity) {
        return entity.name().toLowerCase(Locale.ROOT) + '\u0001' + entity.id();
    }

    /// A share may have several parties; every other end stands alone.
    private static void putEnd(Map<String, Object> properties, End end) {
        String id = end.node().toString();
        if (end.name().equals("parties")) {
            List<Object> parties = new ArrayList<>();
            if (properties.get("parties") instanceof List<?> known) {
                parties.addAll(known);
            }
            parties.add(id);
            properties.put("parties", parties);
        } else {
            properties.put(end.name(), id);
        }
    }
}
