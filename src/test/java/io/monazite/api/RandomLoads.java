package io.monazite.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Loads as they come over the years, on top of the sample: new sources, copies, corrections, denials, withdrawals and
/// changed descriptions, drawn at random from a seed.
final class RandomLoads {

    private static final List<String> PARTIES = List.of(
            "company:irel",
            "company:trei",
            "company:magnets",
            "company:northern",
            "company:toyota-tsusho",
            "country:JP",
            "country:CN");
    private static final List<String> PUBLISHERS = List.of("wire", "paper");
    private static final int ROWS = 10;

    /// A claim that still counts.
    private record Standing(String claim, String publisher, String facts) {}

    private final Random random;
    private final List<Standing> standing = new ArrayList<>();
    private int number;

    RandomLoads(long seed) {
        this.random = new Random(seed);
    }

    List<String> next() {
        number++;
        List<String> rows = new ArrayList<>();
        String publisher = pick(PUBLISHERS);
        String article = "article:r" + number;
        rows.add(("{'type':'article','id':'%s','title':'News %d','publisher':'publisher:%s',"
                        + "'published':'2025-0%d','kind':'%s'}")
                .formatted(
                        article,
                        number,
                        publisher,
                        1 + random.nextInt(9),
                        pick(List.of("ARTICLE", "FILING", "DATASET"))));
        int wanted = 1 + random.nextInt(ROWS);
        for (int index = 0; index < wanted; index++) {
            rows.add(row(article, publisher, "claim:r%d-%d".formatted(number, index)));
        }
        return rows.stream().map(row -> row.replace('\'', '"')).toList();
    }

    private String row(String article, String publisher, String claim) {
        List<Standing> own = standing.stream()
                .filter(each -> each.publisher().equals(publisher))
                .toList();
        int what = random.nextInt(10);
        if (what == 0 && !own.isEmpty()) {
            Standing gone = pick(own);
            standing.remove(gone);
            return "{'type':'retraction','claims':['%s'],'source':'%s','note':'in error'}"
                    .formatted(gone.claim(), article);
        }
        if (what <= 2 && !own.isEmpty()) {
            Standing old = pick(own);
            standing.remove(old);
            return told(claim, article, publisher, old.facts(), ",'supersedes':['%s']".formatted(old.claim()));
        }
        if (what == 3 && !standing.isEmpty()) {
            Standing root = pick(standing);
            return told(claim, article, publisher, root.facts(), ",'copiedFrom':['%s']".formatted(root.claim()));
        }
        return what <= 5 ? description(claim, article, publisher) : told(claim, article, publisher, facts(), "");
    }

    private String description(String claim, String article, String publisher) {
        String facts = "'type':'company','id':'%s','country':'%s'"
                .formatted(pick(PARTIES.subList(0, 5)), pick(List.of("country:IN", "country:JP")));
        return told(claim, article, publisher, facts, "");
    }

    private String facts() {
        return switch (random.nextInt(5)) {
            case 0 ->
                ("'type':'production','party':'%s','material':'material:ndpr-oxide'," + "'basis':'REO','period':'2024'")
                        .formatted(pick(PARTIES));
            case 1 ->
                "'type':'ownership','owner':'company:toyota-tsusho','asset':'%s','control':%s"
                        .formatted(pick(List.of("company:trei", "company:magnets")), random.nextBoolean());
            default -> {
                int supplier = random.nextInt(PARTIES.size());
                int buyer = (supplier + 1 + random.nextInt(PARTIES.size() - 1)) % PARTIES.size();
                yield ("'type':'supply','supplier':'%s','buyer':'%s','material':'%s',"
                                + "'basis':'REO','period':'2024','status':'SHIPPED'")
                        .formatted(
                                PARTIES.get(supplier),
                                PARTIES.get(buyer),
                                pick(List.of("material:rare-earths", "material:ndpr-oxide")));
            }
        };
    }

    /// A row that names its claim; where it is about a flow or production, with a figure.
    private String told(String claim, String article, String publisher, String facts, String further) {
        boolean tonnes = facts.contains("supply") || facts.contains("production");
        boolean describes = facts.contains("company','id");
        boolean denies = random.nextInt(8) == 0 && !describes;
        standing.add(new Standing(claim, publisher, facts));
        return "{%s%s%s%s%s,'claim':'%s','source':'%s'}"
                .formatted(
                        facts,
                        describes ? ",'name':'Name %d'".formatted(random.nextInt(100)) : "",
                        further,
                        tonnes && !denies ? ",'tonnes':" + (10 + random.nextInt(500)) : "",
                        denies ? ",'stance':'DENIES'" : "",
                        claim,
                        article);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
