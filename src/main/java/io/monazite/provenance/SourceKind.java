package io.monazite.provenance;

/// Kinds of sources, strongest first: what counts things itself before what retells.
public enum SourceKind {
    DATASET,
    GOVERNMENT,
    FILING,
    REPORT,
    ARTICLE
}
