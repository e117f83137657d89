package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.FactParts;
import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;
import io.monazite.graph.Located;
import io.monazite.provenance.Article;
import io.monazite.provenance.CitedFact;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Method;
import io.monazite.provenance.Origin;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Publisher;
import io.monazite.provenance.ReadFact;
import io.monazite.provenance.Reading;
import io.monazite.provenance.Review;
import io.monazite.provenance.SourceKind;
import io.monazite.provenance.SourcedFact;
import io.monazite.provenance.Stance;

/// Reads what statements return into the domain's words.
final class Rows {

    /// The properties of a profile that are ours and not a source's.
    private static final Set<String> OF_PROFILE =
            Set.of("id", "key", "nodeKind", "since", "until", "sortName", "otherNames");

    private static final Set<String> OF_FACT = Set.of(
            "id",
            "nodeKind",
            "since",
            "ends",
            "validFrom",
            "validTo",
            "toldSince",
            "toldStatus",
            "toldTonnes",
            "toldPriority");
    private static final Set<String> OF_ARTICLE = Set.of("id", "title", "url", "published", "kind", "since", "digest");

    private Rows() {}

    static Entity entity(Value profile) {
        return new Entity(NodeId.parse(profile.get("id").asString()), others(profile, OF_PROFILE));
    }

    /// @param row with an `entity` and the id of its `country`
    /// @param countries by id, all that are known
    static Located located(Record row, Map<NodeId, Entity> countries) {
        Value country = row.get("country");
        return new Located(
                entity(row.get("entity")), country.isNull() ? null : countries.get(NodeId.parse(country.asString())));
    }

    static SourcedFact sourcedFact(Value fact, Value claims) {
        return SourcedFact.of(fact(fact), claims(claims));
    }

    /// @param claims each with `id`, `place`, `article` and perhaps `publisher`
    static CitedFact citedFact(Fact fact, Value claims) {
        return new CitedFact(
                fact,
                claims.asList(claim -> new CitedFact.Cited(
                        NodeId.parse(claim.get("id").asString()), article(claim), passage(claim.get("place")))));
    }

    /// A fact of which one claim alone tells; empty where it is null.
    static Optional<ReadFact> told(Value fact, Value claim) {
        return claim.isNull()
                ? Optional.empty()
                : Optional.of(new ReadFact(
                        NodeId.parse(fact.get("id").asString()),
                        fact(fact),
                        Reading.ofOnly(
                                NodeId.parse(claim.get("id").asString()),
                                Stance.valueOf(claim.get("stance").asString()),
                                amount(claim),
                                ClaimProperties.stated(claim))));
    }

    /// A location of which one claim alone tells; empty where claims have to be weighed.
    ///
    /// @param row of `all_told_locations`
    static Optional<ReadFact> toldLocation(Record row) {
        return row.get("claim").isNull()
                ? Optional.empty()
                : Optional.of(new ReadFact(
                        NodeId.parse(row.get("id").asString()),
                        new Location(
                                NodeId.parse(row.get("entity").asString()),
                                NodeId.parse(row.get("country").asString())),
                        Reading.ofOnly(
                                NodeId.parse(row.get("claim").asString()),
                                Stance.valueOf(row.get("stance").asString()),
                                null,
                                Map.of())));
    }

    static Fact fact(Value fact) {
        NodeId id = NodeId.parse(fact.get("id").asString());
        Map<String, List<String>> parts = new HashMap<>();
        others(fact, OF_FACT)
                .forEach((name, value) -> parts.put(
                        name,
                        value instanceof List<?> values
                                ? values.stream().map(Object::toString).toList()
                                : List.of(value.toString())));
        return new FactParts(id.kind(), parts).fact();
    }

    static List<Claim> claims(Value claims) {
        return claims.asList(value -> value).stream()
                .filter(claim -> !isUndone(claim))
                .map(Rows::claim)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    /// Whether it stood in for another claim until that was undone: then all is as if it had never been.
    private static boolean isUndone(Value claim) {
        return !claim.get("undone").isNull() && !claim.get("retractedAt").isNull();
    }

    static Claim claim(Value claim) {
        Value source = claim.get("source");
        Value place = source.get("place");
        return new Claim(
                NodeId.parse(claim.get("id").asString()),
                NodeId.parse(claim.get("about").asString()),
                Stance.valueOf(claim.get("stance").asString()),
                amount(claim),
                ClaimProperties.stated(claim),
                article(source),
                passage(place),
                text(claim, "assertedBy"),
                text(claim, "worded"),
                linked(claim, "COPIED_FROM"),
                linked(claim, "COMPUTED_FROM"),
                origins(claim),
                replaced(claim),
                new Claim.ClaimRecord(
                        instant(claim.get("recordedAt"), Instant.EPOCH),
                        claim.get("retractedAt").isNull() ? null : instant(claim.get("retractedAt"), Instant.EPOCH),
                        Method.valueOf(claim.get("method").asString()),
                        text(claim, "extractor"),
                        Review.valueOf(claim.get("review").asString()),
                        text(claim, "note"),
                        !claim.get("reviewedBy").isNull()));
    }

    /// @param found a map with `article` and `publisher`
    static Article article(Value found) {
        Value article = found.get("article");
        Value publisher = found.get("publisher");
        return new Article(
                NodeId.parse(article.get("id").asString()),
                article.get("title").asString(),
                text(article, "url"),
                publisher.isNull() ? null : publisher(publisher),
                date(article, "published"),
                SourceKind.valueOf(article.get("kind").asString()),
                others(article, OF_ARTICLE).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, field -> field.getValue().toString())));
    }

    /// What a map or node holds beside some properties; what is left out is not even made an object.
    private static Map<String, Object> others(Value map, Set<String> known) {
        Map<String, Object> others = new HashMap<>();
        for (String name : map.keys()) {
            if (!known.contains(name)) {
                others.put(name, map.get(name).asObject());
            }
        }
        return others;
    }

    static Publisher publisher(Value publisher) {
        return new Publisher(
                NodeId.parse(publisher.get("id").asString()),
                publisher.get("name").asString());
    }

    static Instant instant(Value value, Instant absent) {
        return value.isNull() ? absent : value.as(ZonedDateTime.class).toInstant();
    }

    static Passage passage(Value place) {
        return new Passage(text(place, "locator"), text(place, "quote"), number(place, "start"), number(place, "end"));
    }

    private static List<NodeId> linked(Value claim, String type) {
        return repeated(claim, "links")
                .filter(link -> link.get("type").asString().equals(type))
                .map(link -> NodeId.parse(link.get("claim").asString()))
                .sorted()
                .toList();
    }

    /// Itself, where it stands on nothing or what it stands on leads nowhere.
    private static List<Origin> origins(Value claim) {
        List<Origin> origins = repeated(claim, "origins")
                .filter(root -> !root.get("replaced").asBoolean())
                .map(Rows::origin)
                .sorted(Comparator.comparing(Origin::claim))
                .toList();
        return origins.isEmpty() ? List.of(itself(claim)) : origins;
    }

    private static Claim.Replaced replaced(Value claim) {
        Value repeats = repeats(claim);
        if (repeats.isNull()) {
            return Claim.Replaced.NONE;
        }
        List<NodeId> articles = repeated(claim, "origins")
                .filter(root -> root.get("replaced").asBoolean())
                .map(root -> NodeId.parse(root.get("article").asString()))
                .distinct()
                .sorted()
                .toList();
        return new Claim.Replaced(ids(repeats.get("heirs")), articles);
    }

    private static Stream<Value> repeated(Value claim, String list) {
        Value repeats = repeats(claim);
        return repeats.isNull() ? Stream.empty() : repeats.get(list).asList(Function.identity()).stream();
    }

    /// What a claim stands on, in one map; null where that is nothing.
    private static Value repeats(Value claim) {
        Value found = claim.get("repeats");
        return found.isNull() || found.isEmpty() ? Values.NULL : found.get(0);
    }

    private static Origin itself(Value claim) {
        Value article = claim.get("source").get("article");
        return new Origin(
                NodeId.parse(claim.get("id").asString()),
                NodeId.parse(article.get("id").asString()),
                SourceKind.valueOf(article.get("kind").asString()),
                date(article, "published"));
    }

    private static Origin origin(Value origin) {
        return new Origin(
                NodeId.parse(origin.get("claim").asString()),
                NodeId.parse(origin.get("article").asString()),
                SourceKind.valueOf(origin.get("kind").asString()),
                date(origin, "published"));
    }

    static @Nullable Amount amount(Value claim) {
        if (claim.get("unit").isNull()) {
            return null;
        }
        return new Amount(
                new Interval(figure(claim, "low"), figure(claim, "best"), figure(claim, "high")),
                Unit.ofSign(claim.get("unit").asString()).orElseThrow(),
                Basis.valueOf(claim.get("basis").asString()),
                Qualifier.valueOf(claim.get("qualifier").asString()));
    }

    static List<NodeId> ids(Value ids) {
        return ids.asList(id -> NodeId.parse(id.asString())).stream().sorted().toList();
    }

    static @Nullable String text(Value map, String name) {
        return map.get(name).isNull() ? null : map.get(name).asString();
    }

    private static @Nullable Integer number(Value map, String name) {
        return map.get(name).isNull() ? null : map.get(name).asInt();
    }

    static @Nullable Double figure(Value map, String name) {
        return map.get(name).isNull() ? null : map.get(name).asDouble();
    }

    private static @Nullable PartialDate date(Value map, String name) {
        String text = text(map, name);
        return text == null ? null : PartialDate.parse(text);
    }
}
