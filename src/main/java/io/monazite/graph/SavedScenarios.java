package io.monazite.graph;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Scenarios that are kept. They stand beside the versioned content and are no part of its digest.
public interface SavedScenarios {

    void add(SavedScenario scenario);

    Optional<SavedScenario> find(String id);

    /// By name.
    ///
    /// @param owner whose alone; everybody's where none is given
    List<SavedScenario> all(@Nullable String owner);

    void remove(String id);
}
