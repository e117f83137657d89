package io.monazite.ingest;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// How far a load is that runs at present.
///
/// @param load its id
/// @param cause who or what brings it
/// @param file what is read, if it has a name
/// @param dryRun whether it is discarded in the end
/// @param began when it began
/// @param part what is done at present
/// @param rows how many rows this part is through with
/// @param rowsOf how many there are for it; absent while nobody knows
/// @param bytes how many bytes have been read, unpacked
/// @param bytesOf how many there are; absent where the sender did not say
/// @param rowsPerSecond how many rows this part takes in a second; absent before the first
/// @param secondsLeft how long this part lasts yet at its present rate; absent where its end is not known
public record LoadProgress(
        UUID load,
        String cause,
        @Nullable String file,
        boolean dryRun,
        Instant began,
        Part part,
        long rows,
        @Nullable Long rowsOf,
        long bytes,
        @Nullable Long bytesOf,
        @Nullable Double rowsPerSecond,
        @Nullable Double secondsLeft) {

    /// What a load is made of, in this order.
    public enum Part {
        /// Rows are read, checked and put aside; the graph is not touched.
        READING("reading"),
        /// Publishers and articles are brought into the graph.
        SOURCES("recording sources"),
        /// Entities and facts are; one that names what is not there yet is taken once more.
        CLAIMS("recording claims"),
        /// Claims are joined with those that they repeat, supersede or withdraw.
        LINKS("linking claims"),
        /// What the graph holds now is read anew and checked.
        CHECKS("describing and checking");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /// For the log.
        String words() {
            return words;
        }
    }
}
