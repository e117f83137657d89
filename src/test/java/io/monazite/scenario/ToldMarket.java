package io.monazite.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// A small market of which several sources tell, drawn at random, and questions about it. Nothing of it but its number
/// is known to other markets, so that many of them stand side by side in one graph.
///
/// @param number tells its ids from those of others
/// @param told what the sources say, in the order in which they came
/// @param sets sources that are left out together: each article alone, then some at once
record ToldMarket(int number, List<Told> told, List<Set<NodeId>> sets, List<Question> questions) {

    static final int ARTICLES = 5;
    static final int QUESTIONS = 5;

    static final int PUBLISHERS = 3;
    private static final int CODES = 26;
    private static final Pattern NUMBER = Pattern.compile("\\bm(\\d+)-");
    static final List<String> COMPANIES = List.of("a", "b", "c", "d", "e");

    /// A row of a load.
    ///
    /// @param article by its number
    /// @param claim its id; for a row that only withdraws, nothing that others could name
    /// @param says what it says, without its source and references
    /// @param withdrawn the claims that it withdraws, where it does nothing else
    record Told(
            int article,
            String claim,
            String says,
            List<String> copied,
            List<String> computed,
            List<String> replaced,
            List<String> withdrawn) {}

    static ToldMarket of(int number) {
        return new MarketDrawing(number, new Random(41_000L + number)).market();
    }

    /// The market to which a fact or entity belongs.
    static Optional<Integer> numberOf(NodeId id) {
        Matcher number = NUMBER.matcher(id.key());
        return number.find() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /// All rows as they would have come if some sources had never been there: what names a row that did not come is
    /// shorter, or does not come either.
    List<String> rows(Set<NodeId> without) {
        List<String> rows = new ArrayList<>(base());
        Set<Integer> articles = IntStream.range(0, ARTICLES)
                .filter(article -> !isIn(article, without))
                .boxed()
                .collect(Collectors.toSet());
        articles.forEach(article -> rows.add(articleRow(article)));
        Set<String> there = new HashSet<>();
        told.stream()
                .filter(row -> articles.contains(row.article()))
                .map(row -> among(row, there))
                .flatMap(Optional::stream)
                .forEach(row -> {
                    there.add(row.claim());
                    rows.add(written(row));
                });
        return rows.stream().map(row -> row.replace('\'', '"')).toList();
    }

    NodeId article(int article) {
        return NodeId.parse("article:m%d-%d".formatted(number, article));
    }

    NodeId publisher(int article) {
        return NodeId.parse("publisher:m%d-%d".formatted(number, article % PUBLISHERS));
    }

    private boolean isIn(int article, Set<NodeId> without) {
        return without.contains(article(article)) || without.contains(publisher(article));
    }

    private static Optional<Told> among(Told row, Set<String> there) {
        List<String> copied = row.copied().stream().filter(there::contains).toList();
        List<String> withdrawn =
                row.withdrawn().stream().filter(there::contains).toList();
        boolean stands = (row.copied().isEmpty() || !copied.isEmpty())
                && there.containsAll(row.computed())
                && (row.withdrawn().isEmpty() || !withdrawn.isEmpty());
        return stands
                ? Optional.of(new Told(
                        row.article(),
                        row.claim(),
                        row.says(),
                        copied,
                        row.computed(),
                        row.replaced().stream().filter(there::contains).toList(),
                        withdrawn))
                : Optional.empty();
    }

    private String written(Told row) {
        String source = "'source':'%s'}".formatted(article(row.article()));
        if (!row.withdrawn().isEmpty()) {
            return "{'type':'retraction','claims':%s,".formatted(listed(row.withdrawn())) + source;
        }
        StringBuilder written = new StringBuilder("{").append(row.says()).append(',');
        Map.of("copiedFrom", row.copied(), "computedFrom", row.computed(), "supersedes", row.replaced())
                .forEach((name, claims) -> {
                    if (!claims.isEmpty()) {
                        written.append("'%s':%s,".formatted(name, listed(claims)));
                    }
                });
        return written.append("'claim':'%s',".formatted(row.claim()))
                .append(source)
                .toString();
    }

    private static String listed(List<String> claims) {
        return claims.stream().collect(Collectors.joining("','", "['", "']"));
    }

    private String articleRow(int article) {
        return "{'type':'article','id':'%s','title':'News','publisher':'%s','published':'2025-0%d','kind':'%s'}"
                .formatted(
                        article(article),
                        publisher(article),
                        1 + article % 4,
                        List.of("ARTICLE", "FILING", "DATASET").get(article % 5 % 3));
    }

    /// What everything hangs on: no case leaves it out.
    private List<String> base() {
        String source = "'source':'article:m%d-base'}".formatted(number);
        Stream<String> sources = Stream.concat(
                IntStream.range(0, PUBLISHERS)
                        .mapToObj(article -> "{'type':'publisher','id':'%s','name':'P'}".formatted(publisher(article))),
                Stream.of("{'type':'article','id':'article:m%d-base','title':'Base','kind':'ARTICLE'}"
                        .formatted(number)));
        Stream<String> entities = Stream.of(
                        Stream.of(country(number, 0), country(number, 1))
                                .map(code -> "{'type':'country','id':'%s','name':'C',".formatted(code)),
                        COMPANIES.stream()
                                .map(letter -> "{'type':'company','id':'company:m%d-%s','name':'C','country':'%s',"
                                        .formatted(number, letter, country(number, letter.charAt(0) % 2))),
                        IntStream.range(0, 3)
                                .mapToObj(kind -> "{'type':'material','id':'material:m%d-%d','name':'M','stage':'%s',"
                                        .formatted(number, kind, kind == 2 ? "METAL" : "SEPARATION")),
                        Stream.of(
                                "{'type':'facility','id':'facility:m%d-f','name':'F','stage':'SEPARATION',"
                                        .formatted(number),
                                "{'type':'agreement','id':'agreement:m%d-g','name':'G','kind':'OFFTAKE',"
                                        .formatted(number),
                                "{'type':'measure','id':'measure:m%d-r','name':'R','kind':'EXPORT_BAN','country':'%s',"
                                        .formatted(number, country(number, 0))))
                .flatMap(rows -> rows)
                .map(row -> row + source);
        return Stream.concat(sources, entities).toList();
    }

    static String country(int number, int which) {
        int code = 2 * number + which;
        return "country:%c%c".formatted('A' + code % CODES, 'F' + code / CODES);
    }
}
