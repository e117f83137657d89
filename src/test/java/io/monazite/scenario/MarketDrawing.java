package io.monazite.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.engine.Rationing;

/// Draws one market with what its sources say, and questions about it.
final class MarketDrawing {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final int number;
    private final Random random;
    private final List<ToldMarket.Told> told = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();

    /// What is withdrawn once is retired for good: that others replace or withdraw it too is not recorded.
    private final Set<String> withdrawn = new HashSet<>();

    MarketDrawing(int number, Random random) {
        this.number = number;
        this.random = random;
    }

    ToldMarket market() {
        for (int article = 0; article < ToldMarket.ARTICLES; article++) {
            int rows = 3 + random.nextInt(4);
            for (int row = 0; row < rows; row++) {
                told.add(row(article));
            }
        }
        List<Question> questions =
                Stream.generate(this::question).limit(ToldMarket.QUESTIONS).toList();
        ToldMarket market = new ToldMarket(number, List.copyOf(told), List.of(), questions);
        return new ToldMarket(number, market.told(), sets(market), questions);
    }

    private List<Set<NodeId>> sets(ToldMarket market) {
        List<Set<NodeId>> sets = new ArrayList<>();
        IntStream.range(0, ToldMarket.ARTICLES).forEach(article -> sets.add(Set.of(market.article(article))));
        Set<NodeId> some = new TreeSet<>();
        some.add(market.article(random.nextInt(ToldMarket.ARTICLES)));
        some.add(random.nextBoolean() ? market.article(random.nextInt(ToldMarket.ARTICLES)) : market.publisher(0));
        sets.add(Set.copyOf(some));
        return List.copyOf(sets);
    }

    private ToldMarket.Told row(int article) {
        String claim = "claim:m%d-%d".formatted(number, told.size());
        List<ToldMarket.Told> earlier =
                told.stream().filter(row -> row.withdrawn().isEmpty()).toList();
        List<ToldMarket.Told> own = earlier.stream()
                .filter(row -> row.article() % ToldMarket.PUBLISHERS == article % ToldMarket.PUBLISHERS)
                .filter(row -> !withdrawn.contains(row.claim()))
                .toList();
        List<ToldMarket.Told> standing =
                own.stream().filter(row -> !replaced.contains(row.claim())).toList();
        int what = random.nextInt(14);
        if (what == 0 && !standing.isEmpty()) {
            String gone = pick(standing).claim();
            withdrawn.add(gone);
            return new ToldMarket.Told(article, claim, "", List.of(), List.of(), List.of(), List.of(gone));
        }
        if (what <= 2 && !own.isEmpty()) {
            ToldMarket.Told old = pick(own);
            replaced.add(old.claim());
            return plain(article, claim, random.nextInt(3) == 0 ? says() : old.says(), List.of(old.claim()));
        }
        if (what <= 4 && !earlier.isEmpty()) {
            ToldMarket.Told root = pick(earlier);
            return new ToldMarket.Told(
                    article, claim, root.says(), claims(root, earlier), List.of(), List.of(), List.of());
        }
        if (what == 5 && !earlier.isEmpty()) {
            return new ToldMarket.Told(
                    article, claim, says(), List.of(), claims(pick(earlier), earlier), List.of(), List.of());
        }
        return plain(article, claim, says(), List.of());
    }

    private static ToldMarket.Told plain(int article, String claim, String says, List<String> replaced) {
        return new ToldMarket.Told(article, claim, says, List.of(), List.of(), replaced, List.of());
    }

    private List<String> claims(ToldMarket.Told one, List<ToldMarket.Told> earlier) {
        return Stream.of(one, random.nextInt(3) == 0 ? pick(earlier) : one)
                .map(ToldMarket.Told::claim)
                .distinct()
                .toList();
    }

    private String says() {
        int what = random.nextInt(20);
        String said = what < 11 ? supply() : what < 14 ? amount() : other();
        boolean denies = random.nextInt(6) == 0 && !said.contains("'name'");
        return denies ? said.replaceAll(",'(tonnes|yield|percentage)':\\d.*", "") + ",'stance':'DENIES'" : said;
    }

    private String supply() {
        List<String> ends = new ArrayList<>(parties());
        String supplier = ends.remove(random.nextInt(ends.size()));
        String agreement = random.nextInt(4) == 0 ? ",'agreement':'agreement:m%d-g'".formatted(number) : "";
        return ("'type':'supply','supplier':'%s','buyer':'%s',%s%s,'status':'%s'%s")
                .formatted(
                        supplier,
                        pick(ends),
                        quantity(),
                        agreement,
                        pick(List.of("SHIPPED", "REPORTED", "SHIPPED", "CONTRACTED")),
                        random.nextInt(4) == 0 ? "" : tonnes());
    }

    private String amount() {
        return "'type':'%s','party':'%s',%s%s"
                .formatted(pick(List.of("production", "intake")), pick(parties()), quantity(), tonnes());
    }

    private String quantity() {
        return "'material':'%s','basis':'%s','period':'%s'"
                .formatted(
                        material(), random.nextInt(6) == 0 ? "GROSS" : "REO", random.nextInt(4) == 0 ? "2023" : "2024");
    }

    private String tonnes() {
        return ",'tonnes':" + 10 * (1 + random.nextInt(9));
    }

    private String other() {
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                "'type':'location','entity':'%s','country':'%s'"
                        .formatted(company(), ToldMarket.country(number, random.nextInt(2)));
            case 2 ->
                "'type':'ownership','owner':'%s','asset':'%s','control':true,'percentage':60"
                        .formatted(company(), company().replace("-a", "-b"));
            case 3 ->
                "'type':'conversion','input':'material:m%d-0','output':'material:m%d-2','yield':0.%d"
                        .formatted(number, number, 1 + random.nextInt(9));
            case 4, 5 ->
                ("'type':'material','id':'material:m%d-1','name':'M%d','stage':'SEPARATION',"
                                + "'parent':'material:m%d-0'")
                        .formatted(number, random.nextInt(9), number);
            case 6 -> "'type':'operation','operator':'%s','asset':'facility:m%d-f'".formatted(company(), number);
            case 7 -> "'type':'participation','party':'%s','agreement':'agreement:m%d-g'".formatted(company(), number);
            default -> "'type':'scope','measure':'measure:m%d-r','material':'%s'".formatted(number, material());
        };
    }

    private Question question() {
        Map<ShockRequest.Subject, NodeId> subjects = new EnumMap<>(ShockRequest.Subject.class);
        List<ShockRequest.Subject> kinds = Stream.of(ShockRequest.Subject.values())
                .sorted(Comparator.naturalOrder())
                .toList();
        // A company that sells is asked for most often.
        ShockRequest.Subject subject = random.nextInt(3) == 0 ? pick(kinds) : pick(kinds.subList(0, 2));
        subjects.put(
                subject,
                NodeId.parse(
                        switch (subject) {
                            case SUPPLIER, COMPANY -> seller();
                            case COUNTRY -> ToldMarket.country(number, random.nextInt(2));
                            case FACILITY -> "facility:m%d-f".formatted(number);
                            case AGREEMENT -> "agreement:m%d-g".formatted(number);
                            case MEASURE -> "measure:m%d-r".formatted(number);
                        }));
        ShockRequest shock = new ShockRequest(subjects, random.nextInt(3) == 0 ? 0.5 : 1, Set.of(), Set.of());
        return new Question(
                List.of(shock),
                Rationing.PROPORTIONAL,
                List.of(),
                Set.of(),
                Set.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED),
                random.nextBoolean() ? Period.parse("2024") : null,
                random.nextInt(3) == 0 ? Set.of(NodeId.parse(ToldMarket.country(number, 1))) : Set.of(),
                true,
                DAY);
    }

    private String seller() {
        List<String> sellers = told.stream()
                .map(ToldMarket.Told::says)
                .filter(says -> says.contains("'supplier':'company"))
                .map(says -> says.split("'", -1)[7])
                .toList();
        return sellers.isEmpty() ? company() : pick(sellers);
    }

    private List<String> parties() {
        return Stream.concat(
                        ToldMarket.COMPANIES.stream().map("company:m%d-%%s".formatted(number)::formatted),
                        Stream.of(ToldMarket.country(number, 0), ToldMarket.country(number, 1)))
                .toList();
    }

    private String company() {
        return "company:m%d-%s".formatted(number, pick(ToldMarket.COMPANIES));
    }

    private String material() {
        return "material:m%d-%d".formatted(number, random.nextInt(3));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
