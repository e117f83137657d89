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

import io.monazite.domain.NodeId;
import io.monazite.graph.Archive;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;

/// What the licences of sources let be given on. The operator names those that forbid it; of sources under them nothing
/// is exported, nor what repeats them or is reckoned from them.
@ApplicationScoped
public class Licences {

    private final Archive archive;
    private final Set<String> forbidding;

    /// @param forbidding licences as articles name them
    Licences(
            Archive archive,
            @ConfigProperty(name = "monazite.exports.withheld-licences") Optional<List<String>> forbidding) {
        this.archive = archive;
        this.forbidding = Set.copyOf(forbidding.orElse(List.of()));
    }

    /// What is known of the licences of a version's sources.
    ///
    /// @param articles how many articles each licence that is named has
    /// @param withheld the articles that are not given on
    public record Terms(Map<String, Integer> articles, Set<NodeId> withheld, Set<String> forbidding) {

        public Terms {
            articles = new TreeMap<>(articles);
            withheld = Set.copyOf(withheld);
            forbidding = Set.copyOf(forbidding);
        }

        boolean allow(Article article) {
            return !withheld.contains(article.id());
        }

        /// Whether a claim stands on nothing that is withheld.
        boolean allow(Claim claim) {
            return withheld.isEmpty()
                    || Stream.concat(
                                    Stream.of(claim.article().id()),
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
        return new Terms(
                licensed.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().size())),
                licensed.entrySet().stream()
                        .filter(entry -> forbidding.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()),
                forbidding);
    }
}
