package io.monazite.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;

/// An entity of FollowTheMoney while it is put together: a thing or a link, with values by property.
final class MoneyEntity {

    private final NodeId id;
    private final String schema;
    private final String caption;
    private final Map<String, List<String>> properties = new LinkedHashMap<>();

    MoneyEntity(NodeId id, String schema, String caption) {
        this.id = id;
        this.schema = schema;
        this.caption = caption;
    }

    /// Adds values; what is unknown adds nothing.
    MoneyEntity put(String name, Stream<String> values) {
        List<String> known = values.distinct().toList();
        if (!known.isEmpty()) {
            properties.computeIfAbsent(name, none -> new ArrayList<>()).addAll(known);
        }
        return this;
    }

    /// One number where it is exact, else its bounds in words, as the vocabulary's property is text.
    MoneyEntity percentage(@Nullable Amount amount) {
        return amount == null || amount.interval().isUnknown()
                ? this
                : put("percentage", Stream.of(words(amount.interval())));
    }

    private static String words(Interval figure) {
        Double low = figure.low();
        Double high = figure.high();
        Double best = figure.best();
        if (low == null && high == null && best != null) {
            return best.toString();
        }
        return low != null && low.equals(high)
                ? low.toString()
                : "%s to %s".formatted(low == null ? "unknown" : low, high == null ? "unknown" : high);
    }

    /// Which claims say so, and where.
    MoneyEntity sources(List<Claim> claims) {
        return put("recordId", claims.stream().map(claim -> claim.id().toString()))
                .put(
                        "sourceUrl",
                        claims.stream()
                                .flatMap(claim ->
                                        Stream.ofNullable(claim.article().url())))
                .put(
                        "publisher",
                        claims.stream()
                                .flatMap(claim ->
                                        Stream.ofNullable(claim.article().publisher()))
                                .map(publisher -> publisher.name()))
                .put("summary", claims.stream().map(Claim::article).flatMap(MoneyEntity::licence));
    }

    /// The vocabulary has no word for it.
    private static Stream<String> licence(Article article) {
        return Stream.ofNullable(article.attributes().get("licence"))
                .map(licence -> "Licence of %s: %s".formatted(article.id(), licence));
    }

    Map<String, Object> map() {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id.toString());
        entity.put("caption", caption);
        entity.put("schema", schema);
        entity.put("properties", properties);
        return entity;
    }
}
