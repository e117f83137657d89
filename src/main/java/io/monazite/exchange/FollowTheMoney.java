package io.monazite.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.Ownership;
import io.monazite.provenance.SourcedFact;

/// What the vocabulary of FollowTheMoney has words for: companies, state bodies and other organisations, deposits
/// and plants as assets, who owns which, and who runs which as a link. It has none for flows of goods,
/// capacities, agreements and measures, nor for a state that owns: these are left out, as docs/exchange.md says.
final class FollowTheMoney {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;
    private static final NodeId WORLD = NodeId.country("WORLD");
    private static final String ASSET = "Asset";
    private static final String COMPANY = "Company";

    private final Content content;
    private final OutputStream out;

    private FollowTheMoney(Content content, OutputStream out) {
        this.content = content;
        this.out = out;
    }

    static void write(Content content, OutputStream out) {
        FollowTheMoney writing = new FollowTheMoney(content, out);
        batches(content::entities, writing::things);
        batches(content::facts, writing::links);
    }

    private void things(List<Entity> entities) {
        Map<NodeId, List<NodeId>> places =
                content.places(entities.stream().map(Entity::id).toList());
        entities.forEach(entity -> {
            String schema = schema(entity);
            if (schema != null) {
                Output.line(out, JSON, thing(entity, schema, places.getOrDefault(entity.id(), List.of())));
            }
        });
    }

    private void links(List<SourcedFact> facts) {
        List<NodeId> owned = facts.stream()
                .map(SourcedFact::fact)
                .filter(Ownership.class::isInstance)
                .map(stake -> ((Ownership) stake).asset())
                .distinct()
                .toList();
        Map<NodeId, Entity> assets = owned.isEmpty() ? Map.of() : content.entities(owned);
        facts.stream().filter(fact -> !fact.reading().denied()).forEach(fact -> {
            MoneyEntity link = link(fact, assets);
            if (link != null) {
                Output.line(out, JSON, link.map());
            }
        });
    }

    private static @Nullable String schema(Entity entity) {
        return switch (entity.id().kind()) {
            case COMPANY ->
                switch (entity.text("kind").orElse("COMPANY")) {
                    case "STATE_BODY" -> "PublicBody";
                    case "ARMED_GROUP" -> "Organization";
                    default -> COMPANY;
                };
            case DEPOSIT, FACILITY -> ASSET;
            default -> null;
        };
    }

    private static Map<String, Object> thing(Entity entity, String schema, List<NodeId> countries) {
        MoneyEntity thing = new MoneyEntity(entity.id(), schema, entity.name())
                .put("name", Stream.of(entity.name()))
                .put("alias", entity.texts("aliases").stream())
                .put("wikidataId", entity.text("wikidata").stream())
                .put(
                        "country",
                        countries.stream()
                                .filter(country -> !country.equals(WORLD))
                                .map(country -> country.key().toLowerCase(Locale.ROOT)));
        if (entity.id().kind() == NodeKind.COMPANY) {
            thing.put("leiCode", entity.text("lei").stream()).put("sector", entity.texts("roles").stream());
        }
        if (schema.equals(COMPANY)) {
            thing.put("ticker", entity.text("ticker").stream());
        }
        return thing.map();
    }

    private static @Nullable MoneyEntity link(SourcedFact fact, Map<NodeId, Entity> assets) {
        return switch (fact.fact()) {
            case Ownership stake when stake.owner().kind() == NodeKind.COMPANY -> stake(stake, fact, assets);
            case Operation run ->
                between(fact, "UnknownLink", "subject", run.operator(), "object", run.asset())
                        .put("role", Stream.of("operator"));
            default -> null;
        };
    }

    /// Bodies of a state are no assets in this vocabulary: who owns one is linked to it.
    private static MoneyEntity stake(Ownership stake, SourcedFact fact, Map<NodeId, Entity> assets) {
        Entity asset = assets.get(stake.asset());
        String schema = asset == null ? null : schema(asset);
        MoneyEntity link = COMPANY.equals(schema) || ASSET.equals(schema)
                ? between(fact, "Ownership", "owner", stake.owner(), "asset", stake.asset())
                        .percentage(fact.reading().amount())
                : between(fact, "UnknownLink", "subject", stake.owner(), "object", stake.asset())
                        .put("role", Stream.of("owner"));
        return link.put("status", fact.reading().text("state").stream());
    }

    private static MoneyEntity between(
            SourcedFact fact, String schema, String fromName, NodeId from, String toName, NodeId to) {
        return new MoneyEntity(fact.id(), schema, fact.id().toString())
                .put(fromName, Stream.of(from.toString()))
                .put(toName, Stream.of(to.toString()))
                .put(
                        "startDate",
                        Stream.ofNullable(fact.fact().key().attributes().get("from")))
                .put("endDate", fact.reading().text("to").stream())
                .sources(fact.claims().stream()
                        .filter(claim -> claim.record().retractedAt() == null)
                        .toList());
    }

    private static <T> void batches(Consumer<Consumer<T>> all, Consumer<List<T>> batch) {
        List<T> some = new ArrayList<>(BATCH);
        all.accept(item -> {
            some.add(Objects.requireNonNull(item));
            if (some.size() == BATCH) {
                batch.accept(List.copyOf(some));
                some.clear();
            }
        });
        batch.accept(List.copyOf(some));
    }
}
