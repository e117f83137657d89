package io.monazite.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.matching.Named;
import io.monazite.matching.Place;

/// What matching needs to know of an entity, taken from its attributes by their names in the load format.
final class Described {

    /// A ticker without its exchange names several companies.
    private static final Pattern WITH_EXCHANGE = Pattern.compile("[A-Z]+:.+|.+\\.[A-Z]{1,3}");

    /// An alias that is an id is one under which a source knows the entity.
    private static final Pattern ID = Pattern.compile("(?:company|deposit):[a-z0-9-]+");

    private Described() {}

    static Named of(NodeId id, Map<String, ?> attributes, @Nullable NodeId country) {
        List<String> names = new ArrayList<>();
        Set<String> identifiers = new LinkedHashSet<>();
        identifiers.add(idCode(id.toString()));
        if (attributes.get("name") instanceof String name) {
            names.add(name);
        }
        if (attributes.get("aliases") instanceof List<?> aliases) {
            for (Object alias : aliases) {
                String text = String.valueOf(alias);
                if (ID.matcher(text).matches()) {
                    identifiers.add(idCode(text));
                } else {
                    names.add(text);
                }
            }
        }
        if (attributes.get("lei") instanceof String lei) {
            identifiers.add("lei:" + lei);
        }
        if (attributes.get("ticker") instanceof String ticker
                && WITH_EXCHANGE.matcher(ticker).matches()) {
            identifiers.add("ticker:" + ticker);
        }
        if (attributes.get("wikidata") instanceof String item) {
            identifiers.add("wikidata:" + item);
        }
        Place place = attributes.get("latitude") instanceof Number latitude
                        && attributes.get("longitude") instanceof Number longitude
                ? new Place(latitude.doubleValue(), longitude.doubleValue())
                : null;
        return new Named(id, names, country, identifiers, place);
    }

    /// The code under which an id of a source is remembered.
    static String idCode(String id) {
        return "id:" + id;
    }
}
