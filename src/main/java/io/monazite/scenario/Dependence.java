package io.monazite.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.GraphWithout;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Position;

/// Finds the sources that an answer cannot do without: leaving out one of them alone changes who loses what.
///
/// What bears on the answer is read in as many statements however many sources there are; then each is left out in turn
/// and the answer reckoned anew.
final class Dependence {

    private static final int MOST_SUBJECTS = 20_000;
    private static final int MOST_SOURCES = 300;
    private static final String FIELD = "dependsOn";
    private static final List<NodeKind> OF_PARTIES = List.of(NodeKind.LOCATION, NodeKind.OWNERSHIP);

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
    /// @param losses those that were asked for
    /// @param reckon the losses by another projection
    /// @throws ScenarioException when too much bears on the answer to try it
    List<NodeId> of(Outcome outcome, List<Disruption.Loss> losses, Function<Projection, List<Disruption.Loss>> reckon) {
        GraphWithout.Claims claims =
                whole.claims(subjects(outcome), projection.snapshot().version());
        Set<NodeId> articles = claims.articles();
        if (articles.size() > MOST_SOURCES) {
            throw tooMuch("%d sources".formatted(articles.size()));
        }
        Set<NodeId> all = new HashSet<>(articles);
        all.addAll(without);
        GraphWithout.Said said = whole.said(all, projection.snapshot().version())
                .orElseThrow(() -> tooMuch("sources with more claims than can be left out"));
        Set<Told> now = told(losses);
        return articles.stream()
                .filter(article -> !without.contains(article))
                .filter(article -> !now.equals(without(article, said, claims, reckon)))
                .sorted()
                .toList();
    }

    private Set<Told> without(
            NodeId article,
            GraphWithout.Said said,
            GraphWithout.Claims claims,
            Function<Projection, List<Disruption.Loss>> reckon) {
        Set<NodeId> sources = new HashSet<>(without);
        sources.add(article);
        GraphWithout.Rest rest = claims.without(said.without(sources));
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

    /// The facts that join those who are short, or whom they buy from, and what describes the materials and groups.
    private Set<NodeId> subjects(Outcome outcome) {
        Set<NodeId> parties =
                outcome.losses().stream().flatMap(Dependence::parties).collect(Collectors.toCollection(HashSet::new));
        Set<NodeId> subjects = new TreeSet<>();
        projection.reported().flows().forEach(flow -> {
            if (parties.contains(flow.supplier()) || parties.contains(flow.buyer())) {
                subjects.add(flow.fact());
            }
        });
        projection.reported().amounts().forEach(amount -> {
            if (parties.contains(amount.party())) {
                subjects.add(amount.fact());
            }
        });
        OF_PARTIES.forEach(kind -> parties.forEach(
                party -> projection.readings().on(kind, party).forEach(fact -> subjects.add(fact.id()))));
        Stream.of(NodeKind.CONVERSION, NodeKind.SCOPE, NodeKind.PARTICIPATION, NodeKind.OPERATION, NodeKind.CAPACITY)
                .flatMap(kind -> projection.readings().all(kind))
                .map(ReadFact::id)
                .forEach(subjects::add);
        Stream.of(NodeKind.MATERIAL, NodeKind.COUNTRY, NodeKind.AGREEMENT)
                .flatMap(kind -> projection.entities(kind).stream())
                .forEach(entity -> subjects.add(entity.id()));
        if (subjects.size() > MOST_SUBJECTS) {
            throw tooMuch("%d facts".formatted(subjects.size()));
        }
        return subjects;
    }

    private static Stream<NodeId> parties(PartyLoss loss) {
        return Stream.concat(
                Stream.of(loss.position().party()),
                loss.contributions().stream().map(part -> part.flow().supplier()));
    }

    private static ScenarioException tooMuch(String what) {
        return new ScenarioException(
                FIELD,
                ("%s bear on the answer, which is more than can be left out one by one:"
                                + " ask for a smaller shock, or of fewer materials")
                        .formatted(what));
    }
}
