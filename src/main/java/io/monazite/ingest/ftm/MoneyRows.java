package io.monazite.ingest.ftm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.Lei;
import io.monazite.ingest.reading.Countries;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Figure;
import io.monazite.ingest.reading.Words;

/// Makes rows of entities of FollowTheMoney, whose properties are all lists of text.
final class MoneyRows {

    private static final Map<String, String> KINDS =
            Map.of("Company", "COMPANY", "Organization", "COMPANY", "PublicBody", "STATE_BODY");
    private static final Set<String> NAMES = Set.of("alias", "previousName", "name");
    private static final Pattern DATE = Pattern.compile("([12]\\d{3}(?:-\\d{2}(?:-\\d{2})?)?)(?:T.{0,40})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final FeedSource source;
    private final Map<String, String> options;
    private boolean begun;

    MoneyRows(FeedSource source, Map<String, String> options) {
        this.source = source;
        this.options = options;
    }

    void take(long line, JsonNode entity) {
        String schema = entity.path("schema").asText("");
        String id = entity.path("id").asText("");
        String kind = KINDS.get(schema);
        boolean stake = schema.equals("Ownership");
        if (kind == null && !stake) {
            if (schema.isEmpty()) {
                source.refuse(line, "schema", "", "an entity has a schema, such as Company");
            }
            return;
        }
        if (!isId(id)) {
            source.refuse(line, "id", id, "an entity has an id of at most 300 characters");
            return;
        }
        if (!begun) {
            begun = true;
            tell(line, entity);
        }
        if (stake) {
            ownership(line, id, entity.path("properties"));
        } else if (kind != null) {
            company(line, id, kind, entity);
        }
    }

    private static boolean isId(String id) {
        return !id.isBlank() && id.length() <= Words.LONGEST_NAME;
    }

    private void tell(long line, JsonNode entity) {
        String dataset =
                options.getOrDefault("dataset", entity.path("datasets").path(0).asText("followthemoney"));
        String publisher = options.getOrDefault("publisher", dataset);
        String key = "publisher:" + Words.key(publisher);
        source.publisher(line, key, Words.cut(publisher, Words.LONGEST_NAME), "UNRATED");
        Map<String, String> further = new LinkedHashMap<>();
        further.put("kind", "DATASET");
        for (String option : List.of("licence", "url")) {
            if (options.containsKey(option)) {
                further.put(option, options.get(option));
            }
        }
        String title = options.getOrDefault("title", "FollowTheMoney data set " + dataset);
        source.article(line, "article:ftm-" + Words.key(dataset), Words.cut(title, Words.LONGEST_NAME), key, further);
    }

    private void company(long line, String id, String kind, JsonNode entity) {
        JsonNode properties = entity.path("properties");
        List<String> names = new ArrayList<>(Words.names(texts(properties, "name")));
        String caption = Words.clean(entity.path("caption").asText(""));
        String name = names.contains(caption) || names.isEmpty() ? caption : names.getFirst();
        if (!Words.isName(name)) {
            source.refuse(line, "name", caption, "write its name, of at most 300 characters");
            return;
        }
        Map<String, Object> row = source.begin("company", "entity " + id);
        row.put("id", company(id));
        row.put("name", name);
        row.put("kind", kind);
        List<String> aliases = new ArrayList<>(Words.names(NAMES.stream()
                .sorted()
                .flatMap(property -> texts(properties, property).stream())
                .toList()));
        aliases.remove(name);
        if (!aliases.isEmpty()) {
            row.put("aliases", aliases);
        }
        lei(line, row, properties);
        List<String> tickers = Words.names(texts(properties, "ticker"));
        if (tickers.size() == 1) {
            row.put("ticker", tickers.getFirst());
        }
        wikidata(line, row, properties);
        country(line, row, properties);
        source.write(line, row);
    }

    private void wikidata(long line, Map<String, Object> row, JsonNode properties) {
        List<String> items = texts(properties, "wikidataId");
        if (items.size() == 1 && items.getFirst().matches("Q[1-9]\\d{0,10}")) {
            row.put("wikidata", items.getFirst());
        } else if (!items.isEmpty()) {
            source.refuse(line, "wikidataId", String.join(", ", items), "write one, such as Q42; loaded without");
        }
    }

    private void lei(long line, Map<String, Object> row, JsonNode properties) {
        for (String code : texts(properties, "leiCode")) {
            try {
                row.put("lei", new Lei(code).code());
            } catch (IllegalArgumentException e) {
                source.refuse(line, "leiCode", code, "its form or its check digits are wrong; loaded without");
            }
        }
    }

    /// Where it is seated, if the source names one country.
    private void country(long line, Map<String, Object> row, JsonNode properties) {
        List<String> seat = texts(properties, "jurisdiction");
        List<String> codes = seat.isEmpty() ? texts(properties, "country") : seat;
        if (codes.size() != 1) {
            return;
        }
        Countries.coded(codes.getFirst())
                .ifPresentOrElse(
                        country -> row.put("country", country),
                        () -> source.refuse(
                                line, "country", codes.getFirst(), "it is no country of ISO 3166-1; loaded without"));
    }

    private void ownership(long line, String id, JsonNode properties) {
        List<String> owners = texts(properties, "owner");
        List<String> assets = texts(properties, "asset");
        if (owners.size() != 1 || assets.size() != 1 || !isId(owners.getFirst()) || !isId(assets.getFirst())) {
            source.refuse(line, "owner, asset", owners + ", " + assets, "a stake has one owner and one asset");
            return;
        }
        if (owners.equals(assets)) {
            source.refuse(line, "asset", assets.getFirst(), "nobody owns itself");
            return;
        }
        Map<String, Object> row = source.begin("ownership", "entity " + id);
        row.put("owner", company(owners.getFirst()));
        row.put("asset", company(assets.getFirst()));
        date(line, row, "from", properties, "startDate");
        date(line, row, "to", properties, "endDate");
        percentage(line, row, properties);
        source.write(line, row);
    }

    private void date(long line, Map<String, Object> row, String field, JsonNode properties, String property) {
        List<String> dates = texts(properties, property);
        if (dates.isEmpty()) {
            return;
        }
        Optional<String> date = Optional.of(DATE.matcher(dates.getFirst()))
                .filter(matcher -> dates.size() == 1 && matcher.matches())
                .map(matcher -> matcher.group(1));
        date.ifPresentOrElse(
                found -> row.put(field, found),
                () -> source.refuse(line, property, dates.toString(), "write one date; the stake is loaded without"));
    }

    private void percentage(long line, Map<String, Object> row, JsonNode properties) {
        List<String> shares = texts(properties, "percentage");
        if (shares.isEmpty()) {
            return;
        }
        Figure figure = Figure.of(shares.getFirst().replaceAll("\\s*%", ""));
        if (shares.size() == 1
                && figure instanceof Figure.Known known
                && (known.upper() == null ? known.value() : known.upper()).compareTo(WHOLE) <= 0) {
            known.put(row, "percentage", BigDecimal.ONE);
            row.put("worded", Words.cut(shares.getFirst(), Words.LONGEST_NAME));
        } else {
            source.refuse(
                    line, "percentage", shares.toString(), "write one figure up to 100; the stake is loaded without");
        }
    }

    private static String company(String id) {
        return "company:ftm-" + Words.key(id);
    }

    private static List<String> texts(JsonNode properties, String name) {
        List<String> texts = new ArrayList<>();
        properties.path(name).forEach(value -> texts.add(value.asText("").strip()));
        texts.removeIf(String::isEmpty);
        return texts.stream().distinct().toList();
    }
}
