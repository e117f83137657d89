package io.monazite.ingest.gleif;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.monazite.domain.Lei;
import io.monazite.ingest.reading.FeedSource;

/// What its feeds say of the foundation itself, and how a company is named by its identifier.
final class Gleif {

    private static final String PUBLISHER = "publisher:gleif";

    private Gleif() {}

    static void tell(FeedSource source, String article, String title) {
        source.publisher(1, PUBLISHER, "Global Legal Entity Identifier Foundation", "OFFICIAL");
        Map<String, String> further = new LinkedHashMap<>();
        further.put("url", "https://www.gleif.org/en/lei-data/gleif-golden-copy");
        further.put("kind", "DATASET");
        further.put("licence", "CC0 1.0");
        source.article(1, article, title, PUBLISHER, further);
    }

    /// The identifier, if its form and its check digits are right.
    static Optional<String> lei(String text) {
        try {
            return Optional.of(new Lei(text).code());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String company(String lei) {
        return "company:lei-" + lei.toLowerCase(Locale.ROOT);
    }
}
