package io.monazite.ingest;

import org.jspecify.annotations.Nullable;

/// How a load is to be made.
///
/// @param cause who or what brings it: the name of a key, a file, a schedule
/// @param file the name of the file, if there is one
/// @param dryRun whether to do everything and then discard it
/// @param onError what happens when a row is refused
/// @param warrant on whose authority it comes
/// @param onlyNamed whether it replaces the very claims that it names, or nothing: where one of them counts no longer,
///        the row is refused, and what counts in its place stays
public record LoadOptions(
        String cause, @Nullable String file, boolean dryRun, OnError onError, Warrant warrant, boolean onlyNamed) {

    /// A load that replaces what counts in the place of what it names.
    public LoadOptions(String cause, @Nullable String file, boolean dryRun, OnError onError, Warrant warrant) {
        this(cause, file, dryRun, onError, warrant, false);
    }

    /// A load that the service makes by itself.
    public LoadOptions(String cause, @Nullable String file, boolean dryRun, OnError onError) {
        this(cause, file, dryRun, onError, Warrant.OWN);
    }

    /// What happens when a row is refused.
    public enum OnError {
        /// The whole load is refused.
        REJECT,
        /// The good rows land, the refused ones are kept to be mended and sent again.
        QUARANTINE
    }
}
