package io.monazite.faults;

import java.util.Random;

/// What is asked of a service that holds the large load, each time of something else.
final class Asked {

    private static final String PAGE =
            "{ companies(first: 20) { nodes { name suppliers(first: 3) { nodes { id } } } pageInfo { endCursor } } }";

    private final int companies;
    private final Random random;

    Asked(int companies, Random random) {
        this.companies = companies;
        this.random = random;
    }

    /// What a company sells, with the articles that say so.
    synchronized String supplies() {
        return """
                { company(id: "company:large-%d") { name supplies(first: 10) { nodes {
                  id buyer { id ... on Entity { name } } evidence { claims { article { title } } }
                } } } }""".formatted(random.nextInt(companies));
    }

    /// Three lists or searches in ten, the others supplies.
    synchronized String mixed() {
        return switch (random.nextInt(10)) {
            case 0 -> PAGE;
            case 1, 2 ->
                "{ search(text: \"Large %d\", first: 10) { nodes { id name } } }".formatted(random.nextInt(companies));
            default -> supplies();
        };
    }

    /// Who loses how much, if a company keeps back a part of what it sells.
    synchronized String scenario() {
        return """
                { whoLosesSupply(scenario: {shocks: [{supplier: "company:large-%d", withheld: 0.%02d}]}) {
                  losses(first: 5) { totalCount nodes { party { name } } }
                } }""".formatted(random.nextInt(companies), 1 + random.nextInt(98));
    }
}
