package io.monazite.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The committed states that the graph went through.
///
/// @param versions the oldest first; without the empty graph that was there before all of them
public record Timeline(List<Version> versions) {

    /// Before the first load.
    public static final Version NOTHING = new Version(0, ContentDigest.EMPTY, Instant.EPOCH);

    public Timeline {
        versions = List.copyOf(versions);
        for (int index = 1; index < versions.size(); index++) {
            if (versions.get(index - 1).sequence() >= versions.get(index).sequence()) {
                throw new IllegalArgumentException("versions are out of order at " + versions.get(index));
            }
        }
    }

    /// The state that was the latest at an instant; the empty graph before the first load.
    public Version at(Instant instant) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(instant))
                .max(Comparator.comparingLong(Version::sequence))
                .orElse(NOTHING);
    }

    public Version latest() {
        return versions.isEmpty() ? NOTHING : versions.getLast();
    }

    /// The states up to one of them.
    public Timeline upTo(Version last) {
        return new Timeline(versions.stream()
                .takeWhile(version -> version.sequence() <= last.sequence())
                .toList());
    }
}
