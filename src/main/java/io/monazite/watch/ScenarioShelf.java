package io.monazite.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.access.Secrets;
import io.monazite.graph.SavedScenario;
import io.monazite.graph.SavedScenarios;

/// Where scenarios are kept under names. A list is its owner's; a single scenario may be read by whoever was given its
/// id.
@ApplicationScoped
public class ScenarioShelf {

    private static final int LONGEST_QUESTION = 20_000;

    private final SavedScenarios scenarios;
    private final WatchSettings settings;

    ScenarioShelf(SavedScenarios scenarios, WatchSettings settings) {
        this.scenarios = scenarios;
        this.settings = settings;
    }

    /// @param asked the question and its moment; its id and owner do not count
    /// @throws WatchException where it cannot be kept
    public SavedScenario save(SavedScenario asked, WatchDesk.Asker asker) {
        String name = GivenName.of(asked.name());
        if (asked.question().length() > LONGEST_QUESTION) {
            throw new WatchException(
                    "scenario", "it takes more than %d characters: name less".formatted(LONGEST_QUESTION));
        }
        if (scenarios.all(asker.name()).size() >= settings.scenarios()) {
            throw new WatchException(
                    "name",
                    "you have %d scenarios, and no more are kept: remove one first".formatted(settings.scenarios()));
        }
        SavedScenario saved = new SavedScenario(
                "scenario:" + Secrets.random(),
                name,
                asker.name(),
                asked.question(),
                asked.knownAt(),
                asked.validOn(),
                Instant.now());
        scenarios.add(saved);
        return saved;
    }

    public Optional<SavedScenario> find(String id) {
        return scenarios.find(id);
    }

    /// What somebody keeps, by name; of an admin, what everybody keeps.
    public List<SavedScenario> of(WatchDesk.Asker asker) {
        return scenarios.all(asker.admin() ? null : asker.name());
    }

    /// What somebody keeps himself, by name, also where he may look at what others keep.
    public List<SavedScenario> own(WatchDesk.Asker asker) {
        return scenarios.all(asker.name());
    }

    /// @return what was removed
    public SavedScenario remove(String id, WatchDesk.Asker asker) {
        SavedScenario found = scenarios
                .find(id)
                .filter(scenario -> asker.admin() || scenario.owner().equals(asker.name()))
                .orElseThrow(() -> new WatchException("id", "you have no '%s': see savedScenarios".formatted(id)));
        scenarios.remove(id);
        return found;
    }
}
