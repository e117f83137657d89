package io.monazite.ingest.feed;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

/// The sources that are configured, by name.
@ApplicationScoped
class Sources {

    private final Map<String, FeedSource> all = new TreeMap<>();

    /// @throws IllegalArgumentException when a key has a value that cannot be used
    Sources(SourcesConfig config, FormCatalogue forms) {
        config.all().forEach((name, source) -> {
            if (!forms.names().contains(source.form())) {
                throw new IllegalArgumentException("monazite.sources.%s.form: '%s' is no form; there are %s"
                        .formatted(name, source.form(), forms.names()));
            }
            all.put(name, FeedSource.of(name, source));
        });
    }

    Collection<FeedSource> all() {
        return all.values();
    }

    Optional<FeedSource> of(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
