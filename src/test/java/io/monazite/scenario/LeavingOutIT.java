package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// What is answered and read without some sources is what a graph tells into which they never came, in more than a
/// thousand cases; and an answer depends on those sources without which, each alone, such a graph tells another.
@QuarkusTest
class LeavingOutIT {

    private static final int MARKETS = 40;

    /// What is answered to one question.
    ///
    /// @param all all of it, or why there is no answer
    /// @param losses who loses what, and how much; none where there is no answer
    private record Answered(String all, Set<String> losses) {

        boolean isRefused() {
            return all.startsWith("refused");
        }
    }

    /// What is known of one market in one graph.
    ///
    /// @param answers to each of its questions
    /// @param readings of its facts, and its entities
    private record Known(List<Answered> answers, Map<NodeId, Object> readings) {}

    @Inject
    ScenarioService scenarios;

    @Inject
    SourcesLeftOut sources;

    @Inject
    SupplyGraph graph;

    @Inject
    ToldRows told;

    @Inject
    EmptyGraph empty;

    @Test
    void itIsAsInAGraphIntoWhichTheSourcesNeverCame() throws InterruptedException {
        List<ToldMarket> markets =
                IntStream.range(0, MARKETS).mapToObj(ToldMarket::of).toList();
        List<List<Known>> scratch = new ArrayList<>();
        for (int set = 0; set <= ToldMarket.ARTICLES; set++) {
            int left = set;
            fill(markets, market -> market.sets().get(left));
            scratch.add(known(markets));
        }
        fill(markets, _ -> Set.of());
        List<Known> whole = known(markets);
        theAnswersWithoutAreThose(markets, whole, scratch);
        theSourcesThatMatterAreNamed(markets, whole, scratch);
    }

    private void theAnswersWithoutAreThose(List<ToldMarket> markets, List<Known> whole, List<List<Known>> scratch) {
        Version version = graph.version();
        int moved = 0;
        int cases = 0;
        for (ToldMarket market : markets) {
            Known before = whole.get(market.number());
            for (int set = 0; set < scratch.size(); set++) {
                Set<NodeId> without = market.sets().get(set);
                Known expected = scratch.get(set).get(market.number());
                GraphWithout.Rest rest = sources.of(without, version).rest();
                String name = "market %d without %s".formatted(market.number(), without);
                assertThat(readings(before.readings(), rest)).as(name).isEqualTo(expected.readings());
                for (int number = 0; number < ToldMarket.QUESTIONS; number++) {
                    Question question = market.questions().get(number);
                    String answer = expected.answers().get(number).all();
                    assertThat(all(question, without, version))
                            .as("%s: %s", name, question)
                            .isEqualTo(answer);
                    moved += answer.equals(before.answers().get(number).all()) ? 0 : 1;
                    cases++;
                }
            }
        }
        assertThat(cases).isGreaterThan(1000);
        assertThat(moved).isGreaterThan(cases / 4);
    }

    private void theSourcesThatMatterAreNamed(List<ToldMarket> markets, List<Known> whole, List<List<Known>> scratch) {
        Version version = graph.version();
        int tried = 0;
        int named = 0;
        for (ToldMarket market : markets) {
            for (int number = 0; number < ToldMarket.QUESTIONS; number++) {
                int asked = number;
                Answered now = whole.get(market.number()).answers().get(number);
                Set<NodeId> matter = IntStream.range(0, ToldMarket.ARTICLES)
                        .filter(article -> !answer(scratch.get(article), market, asked)
                                .losses()
                                .equals(now.losses()))
                        .mapToObj(market::article)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!now.isRefused()) {
                    Question question = market.questions().get(number);
                    assertThat(scenarios.whoLosesSupply(question, version).dependsOn())
                            .as("market %d: %s", market.number(), question)
                            .filteredOn(article -> !article.key().endsWith("-base"))
                            .containsExactlyElementsOf(matter);
                    tried += ToldMarket.ARTICLES;
                    named += matter.size();
                }
            }
        }
        assertThat(tried).isGreaterThan(700);
        assertThat(named).isGreaterThan(tried / 10);
    }

    private static Answered answer(List<Known> known, ToldMarket market, int question) {
        return known.get(market.number()).answers().get(question);
    }

    private List<Known> known(List<ToldMarket> markets) {
        Version version = graph.version();
        Map<Integer, Map<NodeId, Object>> readings = new HashMap<>();
        Stream.of(NodeKind.values())
                .flatMap(kind -> switch (kind.family()) {
                    case FACT ->
                        graph.all(kind, version).stream().map(fact -> Map.entry(fact.id(), (Object) fact.reading()));
                    case ENTITY ->
                        graph.allEntities(kind, version).stream()
                                .map(entity -> Map.entry(entity.id(), (Object) entity));
                    case SOURCE, RECORD -> Stream.<Map.Entry<NodeId, Object>>of();
                })
                .forEach(read -> ToldMarket.numberOf(read.getKey())
                        .ifPresent(number -> readings.computeIfAbsent(number, _ -> new TreeMap<>())
                                .put(read.getKey(), read.getValue())));
        return markets.stream()
                .map(market -> new Known(
                        market.questions().stream()
                                .map(question ->
                                        new Answered(all(question, Set.of(), version), losses(question, version)))
                                .toList(),
                        readings.getOrDefault(market.number(), Map.of())))
                .toList();
    }

    /// What is read, with what is read otherwise where sources are left out.
    private static Map<NodeId, Object> readings(Map<NodeId, Object> whole, GraphWithout.Rest rest) {
        Map<NodeId, Object> readings = new TreeMap<>(whole);
        rest.changes().withdrawn().stream().map(Fact::id).forEach(readings::remove);
        rest.changes().undescribed().forEach(readings::remove);
        rest.facts().forEach((id, fact) -> readings.put(id, fact.reading()));
        rest.changes().entities().forEach((Entity entity) -> readings.put(entity.id(), entity));
        return readings;
    }

    private Set<String> losses(Question question, Version version) {
        try {
            return scenarios.whoLosesSupply(question, version).losses().stream()
                    .map(loss -> "%s %s %s %s"
                            .formatted(
                                    loss.loss().position(),
                                    loss.loss().basis(),
                                    loss.relation(),
                                    loss.loss().tonnes()))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (ScenarioException e) {
            return Set.of();
        }
    }

    /// All of an answer but its names, which are those of the whole graph.
    private String all(Question question, Set<NodeId> without, Version version) {
        try {
            Disruption answer = scenarios.whoLosesSupply(question, without, version);
            return Stream.of(
                            listed(answer.losses(), loss -> loss.relation() + " " + loss.loss()),
                            listed(answer.losses(), loss -> loss.paths(5)),
                            listed(answer.totals(), total -> total),
                            listed(answer.unknowns(), unknown -> unknown.kind() + " " + unknown.about()),
                            listed(answer.assumptions(), assumed -> assumed.code() + " " + assumed.about()),
                            listed(answer.agreements(), agreement -> agreement),
                            listed(answer.measures(), measure -> measure),
                            listed(answer.stranded(), stranded -> stranded),
                            String.valueOf(answer.offsets().plan().losses()))
                    .collect(Collectors.joining("\n", answer.days() + " days\n", ""));
        } catch (ScenarioException e) {
            return "refused: " + e.field() + " " + e.getMessage();
        }
    }

    private static <T> String listed(List<T> some, Function<T, Object> shown) {
        return some.stream().map(each -> String.valueOf(shown.apply(each))).collect(Collectors.joining("\n"));
    }

    private void fill(List<ToldMarket> markets, Function<ToldMarket, Set<NodeId>> without) throws InterruptedException {
        empty.require();
        told.load(markets.stream()
                .flatMap(market -> market.rows(without.apply(market)).stream())
                .collect(Collectors.joining("\n")));
    }
}
