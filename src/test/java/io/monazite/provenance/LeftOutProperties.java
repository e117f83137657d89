package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Leaving sources out is as if they had never been loaded: held against claims that are put together anew
/// without them.
class LeftOutProperties {

    private static final Instant WHEN = Instant.parse("2025-07-01T00:00:00Z");
    private static final List<NodeId> FACTS = Stream.of("a", "b")
            .map(key -> NodeId.parse("supply:%s/JP/ndpr/REO/2024/ACTUAL/-".formatted(key)))
            .toList();

    /// A row of a load, after others.
    ///
    /// @param copied rows that it repeats, by their place
    /// @param computed rows that it was reckoned from
    /// @param replaced rows whose place it takes
    /// @param withdrawing rows that its article withdraws
    private record Row(
            int place,
            NodeId fact,
            int article,
            double tonnes,
            List<Integer> copied,
            List<Integer> computed,
            List<Integer> replaced,
            List<Integer> withdrawing) {

        NodeId claim() {
            return new NodeId(NodeKind.CLAIM, "c" + place);
        }
    }

    @Property(tries = 1000)
    void itIsAsIfTheyHadNeverBeenLoaded(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        Set<NodeId> sources = sources(random);
        Map<Integer, Claim> whole = claims(rows);
        Map<Integer, Claim> scratch = claims(rest(rows, sources));
        LeftOut leftOut = LeftOut.of(sources, links(rows), retired(rows));
        for (NodeId fact : FACTS) {
            List<Claim> about = leftOut.of(about(fact, whole));
            assertThat(about).usingRecursiveFieldByFieldElementComparator().isEqualTo(about(fact, scratch));
            assertThat(Reading.of(live(about))).isEqualTo(Reading.of(live(about(fact, scratch))));
            if (!about.equals(about(fact, whole))) {
                assertThat(leftOut.touched()).contains(fact);
            }
        }
    }

    /// The rows as they would have been loaded without the sources: what names a row that is not there is shorter, or
    /// cannot be loaded.
    private static List<Row> rest(List<Row> rows, Set<NodeId> sources) {
        Map<Integer, Row> kept = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Integer> copied =
                    row.copied().stream().filter(kept::containsKey).toList();
            boolean stands = row.copied().isEmpty() || !copied.isEmpty();
            boolean reckoned = kept.keySet().containsAll(row.computed());
            if (!isIn(row.article(), sources) && stands && reckoned) {
                kept.put(
                        row.place(),
                        new Row(
                                row.place(),
                                row.fact(),
                                row.article(),
                                row.tonnes(),
                                copied,
                                row.computed(),
                                row.replaced(),
                                row.withdrawing()));
            }
        }
        // An article withdraws by itself, also where the row beside it cannot be loaded.
        rows.stream()
                .filter(row -> !isIn(row.article(), sources) && !kept.containsKey(row.place()))
                .forEach(row -> kept.put(
                        -row.place() - 1,
                        new Row(
                                -row.place() - 1,
                                row.fact(),
                                row.article(),
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                row.withdrawing())));
        return List.copyOf(kept.values());
    }

    private static Map<Integer, Claim> claims(List<Row> rows) {
        Set<Integer> gone = new HashSet<>();
        rows.forEach(row -> {
            gone.addAll(row.replaced());
            gone.addAll(row.withdrawing());
        });
        Map<Integer, Row> byPlace = new LinkedHashMap<>();
        rows.stream().filter(row -> row.place() >= 0).forEach(row -> byPlace.put(row.place(), row));
        Map<Integer, Claim> claims = new LinkedHashMap<>();
        Map<Integer, List<Integer>> heirs = heirs(rows);
        byPlace.values()
                .forEach(row -> claims.put(row.place(), claim(row, byPlace, heirs, gone.contains(row.place()))));
        return claims;
    }

    /// The rows that took the place of each.
    private static Map<Integer, List<Integer>> heirs(List<Row> rows) {
        Map<Integer, List<Integer>> heirs = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.place() >= 0)
                .forEach(row -> row.replaced()
                        .forEach(other -> heirs.computeIfAbsent(other, none -> new ArrayList<>())
                                .add(row.place())));
        return heirs;
    }

    private static Claim claim(Row row, Map<Integer, Row> rows, Map<Integer, List<Integer>> heirs, boolean retired) {
        Map<NodeId, Origin> origins = new TreeMap<>();
        Set<NodeId> replaced = new TreeSet<>();
        under(row).forEach(other -> roots(rows.get(other), rows, heirs, origins, replaced));
        if (origins.isEmpty()) {
            origins.put(row.claim(), origin(row));
        }
        Set<Integer> last = new TreeSet<>();
        row.copied().forEach(other -> heirs.getOrDefault(other, List.of()).forEach(heir -> last(heir, heirs, last)));
        return new Claim(
                row.claim(),
                row.fact(),
                Stance.ASSERTS,
                new Amount(Interval.exactly(row.tonnes()), Unit.TONNE, Basis.REO, Qualifier.EXACT),
                Map.of(),
                article(row.article()),
                Passage.NOT_RECORDED,
                null,
                null,
                ids(row.copied()),
                ids(row.computed()),
                List.copyOf(origins.values()),
                new Claim.Replaced(ids(List.copyOf(last)), List.copyOf(replaced)),
                new Claim.ClaimRecord(WHEN, retired ? WHEN : null, Method.HAND, null, Review.ACCEPTED, null, false));
    }

    private static List<Integer> under(Row row) {
        return Stream.concat(row.copied().stream(), row.computed().stream()).toList();
    }

    private static void roots(
            Row row,
            Map<Integer, Row> rows,
            Map<Integer, List<Integer>> heirs,
            Map<NodeId, Origin> origins,
            Set<NodeId> replaced) {
        List<Integer> after = heirs.getOrDefault(row.place(), List.of());
        if (under(row).isEmpty()) {
            if (after.isEmpty()) {
                origins.put(row.claim(), origin(row));
            } else {
                replaced.add(article(row.article()).id());
            }
        }
        Stream.concat(under(row).stream(), after.stream())
                .map(rows::get)
                .forEach(other -> roots(other, rows, heirs, origins, replaced));
    }

    private static void last(int place, Map<Integer, List<Integer>> heirs, Set<Integer> last) {
        List<Integer> after = heirs.getOrDefault(place, List.of());
        if (after.isEmpty()) {
            last.add(place);
        }
        after.forEach(heir -> last(heir, heirs, last));
    }

    private static Origin origin(Row row) {
        Article article = article(row.article());
        return new Origin(row.claim(), article.id(), article.kind(), article.published());
    }

    private static List<ClaimLink> links(List<Row> rows) {
        Map<Integer, List<Integer>> heirs = heirs(rows);
        return rows.stream()
                .map(row -> {
                    Article article = article(row.article());
                    return new ClaimLink(
                            row.claim(),
                            row.fact(),
                            article.id(),
                            publisher(row.article()),
                            article.kind(),
                            article.published(),
                            ids(row.copied()),
                            ids(row.computed()),
                            ids(heirs.getOrDefault(row.place(), List.of())));
                })
                .toList();
    }

    private static List<ClaimLink.Retired> retired(List<Row> rows) {
        return rows.stream()
                .map(row -> new ClaimLink.Retired(
                        row.claim(),
                        row.fact(),
                        rows.stream()
                                .filter(other -> other.replaced().contains(row.place()))
                                .map(Row::claim)
                                .toList(),
                        rows.stream()
                                .filter(other -> other.withdrawing().contains(row.place()))
                                .map(other -> Set.of(article(other.article()).id(), publisher(other.article())))
                                .toList()))
                .filter(claim -> !claim.by().isEmpty() || !claim.withdrawnBy().isEmpty())
                .toList();
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int place = 0; place < count; place++) {
            boolean computed = random.nextInt(6) == 0;
            Row row = new Row(
                    place,
                    FACTS.get(random.nextInt(FACTS.size())),
                    random.nextInt(6),
                    random.nextInt(3),
                    computed || random.nextBoolean() ? List.of() : earlier(random, place),
                    computed ? earlier(random, place) : List.of(),
                    random.nextInt(4) == 0 ? earlier(random, place) : List.of(),
                    random.nextInt(6) == 0 ? earlier(random, place) : List.of());
            rows.add(leadsBack(row, rows) ? unreplacing(row) : row);
        }
        return rows;
    }

    /// Whether it stands on what it replaces: then that does not lead to it.
    private static boolean leadsBack(Row row, List<Row> before) {
        Map<Integer, List<Integer>> heirs = heirs(before);
        Set<Integer> seen = new HashSet<>(under(row));
        List<Integer> ahead = new ArrayList<>(seen);
        while (!ahead.isEmpty()) {
            int place = ahead.removeLast();
            Stream.concat(under(before.get(place)).stream(), heirs.getOrDefault(place, List.of()).stream())
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        return row.replaced().stream().anyMatch(seen::contains);
    }

    private static Row unreplacing(Row row) {
        return new Row(
                row.place(),
                row.fact(),
                row.article(),
                row.tonnes(),
                row.copied(),
                row.computed(),
                List.of(),
                row.withdrawing());
    }

    private static List<Integer> earlier(Random random, int place) {
        return place == 0
                ? List.of()
                : random.ints(1 + random.nextInt(2), 0, place)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
    }

    private static Set<NodeId> sources(Random random) {
        Set<NodeId> sources = new HashSet<>();
        for (int article = 0; article < 6; article++) {
            if (random.nextInt(4) == 0) {
                sources.add(article(article).id());
            }
        }
        if (random.nextInt(4) == 0) {
            sources.add(publisher(random.nextInt(6)));
        }
        return sources;
    }

    private static boolean isIn(int article, Set<NodeId> sources) {
        return sources.contains(article(article).id()) || sources.contains(publisher(article));
    }

    private static Article article(int number) {
        SourceKind kind = SourceKind.values()[number % SourceKind.values().length];
        return new Article(
                new NodeId(NodeKind.ARTICLE, "a" + number),
                "Article",
                null,
                new Publisher(publisher(number), "Publisher"),
                PartialDate.parse("202" + number),
                kind,
                Map.of());
    }

    private static NodeId publisher(int article) {
        return new NodeId(NodeKind.PUBLISHER, "p" + article % 3);
    }

    private static List<NodeId> ids(List<Integer> places) {
        return places.stream()
                .map(place -> new NodeId(NodeKind.CLAIM, "c" + place))
                .toList();
    }

    private static List<Claim> about(NodeId fact, Map<Integer, Claim> claims) {
        return claims.values().stream()
                .filter(claim -> claim.about().equals(fact))
                .toList();
    }

    private static List<Claim> live(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.record().retractedAt() == null)
                .toList();
    }
}
