package io.monazite.extract.languagemodel;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Which language model reads articles, if one does. `docs/extraction.md` explains each key.
@ConfigMapping(prefix = "monazite.extract.model")
public interface ModelSettings {

    /// Whether a model reads articles beside the rules.
    @WithDefault("false")
    boolean enabled();

    /// Where an interface is that speaks OpenAI's protocol, with its version, as `https://models.example.org/v1`.
    Optional<String> baseUrl();

    /// The key of that interface, if it wants one.
    Optional<String> apiKey();

    /// The name of the model, with its version: it is kept with each claim.
    Optional<String> name();

    /// How long an answer may take in all.
    @WithDefault("60s")
    Duration timeout();

    /// How long an answer may be, in KiB.
    @WithDefault("256")
    int maxKilobytes();

    /// How much of an article is shown to it, in UTF-16 code units from the beginning.
    @WithDefault("40000")
    int maxCharacters();

    /// How many claims are taken of one article.
    @WithDefault("50")
    int maxClaims();
}
