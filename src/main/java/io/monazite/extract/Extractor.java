package io.monazite.extract;

import io.monazite.provenance.Method;

/// Reads claims out of an article. Whatever does it, each claim carries the passage it was read from, word for word.
public interface Extractor {

    /// Its name, kept with each claim.
    String name();

    /// Its version, kept with each claim; another one where the same text may give other claims.
    String version();

    /// How it reads, kept with each claim.
    Method method();

    /// @param gazetteer what the graph knows by name: nothing else becomes the end of a claim
    Extraction extract(ArticleText article, Gazetteer gazetteer);
}
