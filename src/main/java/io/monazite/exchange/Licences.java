package io.monazite.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.Archive;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;

/// What the licences of sources let be shown and given on. The operator names those that forbid it. The words of
/// sources whose licence is closed are shown to known callers alone. Of sources whose licence withholds them
/// nothing is exported, nor what repeats them or is reckoned from them. A source that names no licence is shown
/// and given on: most name none, and a quote is one sentence.
@ApplicationScoped
public class Licences {

    private final Archive archive;
    private final LicenceNames forbidding;
    private final LicenceNames closed;

    /// @param forbidding licences whose sources are not given on
    /// @param closed licences whose quotes are kept from callers without a role
    Licences(
            Archive archive,
            @ConfigProperty(name = "monazite.exports.withheld-licences") Optional<List<String>> forbidding,
            @ConfigProperty(name = "monazite.access.closed-licences") Optional<List<String>> closed) {
        this.archive = archive;
        this.forbidding = new LicenceNames(forbidding.orElse(List.of()));
        this.closed = new LicenceNames(closed.orElse(List.of()));
    }

    /// Whether the words of a source may be shown to anybody.
    ///
    /// @param licence of the source; absent where it names none
    public boolean isOpen(@Nullable Object licence) {
        return licence == null || !closed.has(licence.toString());
    }

    /// What is known of the licences of a version's sources.
    ///
    /// @param articles how many articles each licence that is named has
    /// @param withheld the articles that are not given on
    /// @param forbidding the licences among these that keep them back
    public record Terms(Map<String, Integer> articles, Set<NodeId> withheld, Set<String> forbidding) {

        public Terms {
            articles = new TreeMap<>(articles);
            withheld = Set.copyOf(withheld);
            forbidding = Set.copyOf(forbidding);
        }

        boolean allow(Article article) {
            return !withheld.contains(article.id());
        }

        /// Whether neither a claim nor an origin of it is withheld, nor what took the place of one.
        boolean allow(Claim claim) {
            return withheld.isEmpty()
                    || Stream.concat(
                                    Stream.concat(
                                            Stream.of(claim.article().id()), claim.replaced().articles().stream()),
                                    claim.origins().stream().map(origin -> origin.article()))
                            .noneMatch(withheld::contains);
        }

        /// The licences that keep sources of this version back, with how many sources each.
        public Map<String, Integer> keepingBack() {
            return articles.entrySet().stream()
                    .filter(entry -> forbidding.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        }
    }

    /// The terms under which a version is given on.
    public Terms of(Version version) {
        Map<String, List<NodeId>> licensed = archive.licensed(version);
        Set<String> kept = licensed.keySet().stream().filter(forbidding::has).collect(Collectors.toUnmodifiableSet());
        return new Terms(
                licensed.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().size())),
                licensed.entrySet().stream()
                        .filter(entry -> kept.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()),
                kept);
    }
}
