package io.monazite.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The record of exports to files. It stands beside the versioned content and is no part of its digest, so that every
/// instance of the service knows how far each is.
public interface FiledExports {

    void add(FiledExport export);

    Optional<FiledExport> find(String id);

    /// The latest first.
    ///
    /// @param owner whose alone; everybody's where none is given
    List<FiledExport> all(@Nullable String owner);

    /// @param expiresAt when the file goes
    /// @return whether it is still wanted: false where it was cancelled or forgotten meanwhile
    boolean tell(String id, FiledExport.Standing standing, Instant expiresAt);

    void cancel(String id);

    /// Forgets those that expired before then.
    void forgetBefore(Instant then);
}
