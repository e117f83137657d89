package io.monazite.synthetic;

/// How large a market is: companies, flows between them, and the articles that tell of these.
public enum Size {
    /// For trials.
    XS(500, 3_000, 1_000),
    S(5_000, 30_000, 10_000),
    M(50_000, 300_000, 100_000),
    L(500_000, 3_000_000, 1_000_000);

    private final int companies;
    private final int flows;
    private final int articles;

    Size(int companies, int flows, int articles) {
        this.companies = companies;
        this.flows = flows;
        this.articles = articles;
    }

    public int companies() {
        return companies;
    }

    public int flows() {
        return flows;
    }

    public int articles() {
        return articles;
    }
}
