package io.monazite.extract.article;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How articles come in, and what is kept of them. `docs/articles.md` explains each key.
@ConfigMapping(prefix = "monazite.articles")
public interface ArticleSettings {

    /// What is kept of an article.
    @WithDefault("QUOTES")
    Submission.Keep keep();

    /// What is kept of the articles of single publishers, by the keys of their ids, as their licences allow.
    Map<String, Submission.Keep> keepOf();

    /// How long an article may be, in KiB as it is sent.
    @WithDefault("5120")
    int maxKilobytes();

    /// Hosts from which articles are fetched by their addresses, with those below them; `*` for all; none by default.
    Optional<List<String>> fetchFrom();

    /// How long an article may take to come.
    @WithDefault("20s")
    Duration fetchTimeout();
}
