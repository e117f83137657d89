package io.monazite.ingest.feed;

import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/// The sources, by name. `docs/sources.md` explains each key.
@ConfigMapping(prefix = "monazite.sources")
interface SourcesConfig {

    @WithParentName
    Map<String, Source> all();

    /// One source.
    interface Source {

        /// What its content looks like: the name of a form, or `ndjson` or `csv` for the load format.
        String form();

        /// `https://…`, `http://…`, or a folder within the drop folder.
        String where();

        /// An interval (`6h`, `30m`) or a cron expression of six fields; without, it runs by hand alone, or, where it
        /// is a folder, every ten seconds.
        Optional<String> schedule();

        @WithDefault("true")
        boolean enabled();

        /// Whether each delivery holds all that the source says, so that what is gone from it is asserted no longer.
        @WithDefault("false")
        boolean complete();

        /// Which part of what a complete source asserts may go at once; where more is gone, it is taken for an
        /// accident, and nothing goes.
        @WithDefault("0.5")
        double mostGone();

        Optional<String> licence();

        /// How many bytes a delivery may have, unpacked.
        @WithDefault("2G")
        MemorySize maxBytes();

        /// Sent with each request, such as the key of an interface.
        Map<String, String> headers();

        /// What else the form wants to know.
        Map<String, String> options();
    }
}
