package io.monazite.scenario;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.Version;
import io.monazite.provenance.LeftOut;
import io.monazite.scenario.engine.Position;

/// Finds the sources that an answer cannot do without: leaving out one of them alone changes who loses what.
///
/// What bears on the answer is read in as many statements however many sources there are; then each is left out
/// in turn, with all that stands on it anywhere, and the answer reckoned anew.
final class Dependence {

    private static final int MOST_SOURCES = 300;
    private static final String FIELD = "dependsOn";

    /// What is compared of a loss.
    private record Told(Position position, Basis basis, Relation relation, Interval tonnes) {}

    private final GraphWithout whole;
    private final Projection projection;
    private final Set<NodeId> without;

    /// @param projection from which the answer was reckoned
    /// @param without what was left out of it already
    Dependence(GraphWithout whole, Projection projection, Set<NodeId> without) {
        this.whole = whole;
        this.projection = projection;
        this.without = without;
    }

    /// The articles, by id.
    ///
    /// @param subjects the facts and entities that bear on the answer
    /// @param losses those that were asked for
    /// @param reckon the losses by another projection
    /// @throws ScenarioException when too much bears on the answer to try it
    List<NodeId> of(
            Set<NodeId> subjects, List<Disruption.Loss> losses, Function<Projection, List<Disruption.Loss>> reckon) {
        Version version = projection.snapshot().version();
        Set<NodeId> articles = whole.articles(subjects, MOST_SOURCES + 1, version);
        if (articles.size() > MOST_SOURCES) {
            throw tooMuch("More than %d sources".formatted(MOST_SOURCES));
        }
        Set<NodeId> all = new HashSet<>(articles);
        all.addAll(without);
        GraphWithout.Said said =
                whole.said(all, version).orElseThrow(() -> tooMuch("Sources with more claims than can be left out"));
        Map<NodeId, LeftOut> leftOut = new TreeMap<>();
        articles.stream()
                .filter(article -> !without.contains(article))
                .forEach(article -> leftOut.put(article, said.without(with(article))));
        GraphWithout.Claims claims = whole.claims(touched(leftOut.values()), version);
        Set<Told> now = told(losses);
        return leftOut.entrySet().stream()
                .filter(article -> !now.equals(without(claims.without(article.getValue()), reckon)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<NodeId> with(NodeId article) {
        Set<NodeId> sources = new HashSet<>(without);
        sources.add(article);
        return sources;
    }

    private static Set<NodeId> touched(Collection<LeftOut> some) {
        Set<NodeId> touched =
                some.stream().flatMap(each -> each.touched().stream()).collect(Collectors.toSet());
        if (touched.size() > Bearing.MOST) {
            throw tooMuch("Sources of %d facts".formatted(touched.size()));
        }
        return touched;
    }

    private Set<Told> without(GraphWithout.Rest rest, Function<Projection, List<Disruption.Loss>> reckon) {
        try {
            return told(reckon.apply(
                    projection.with(rest.changes(), projection.snapshot().version())));
        } catch (ScenarioException e) {
            // Without it the question cannot even be put.
            return Set.of();
        }
    }

    private static Set<Told> told(List<Disruption.Loss> losses) {
        return losses.stream()
                .map(loss -> new Told(
                        loss.loss().position(),
                        loss.loss().basis(),
                        loss.relation(),
                        loss.loss().tonnes()))
                .collect(Collectors.toSet());
    }

    static ScenarioException tooMuch(String what) {
        return new ScenarioException(
                FIELD,
                ("%s bear on the answer, which is more than can be left out one by one:"
                                + " ask for a smaller shock, or of fewer materials")
                        .formatted(what));
    }
}
