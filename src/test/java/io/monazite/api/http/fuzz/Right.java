package io.monazite.api.http.fuzz;

import java.util.List;

/// What is sent before it is spoilt.
final class Right {

    static final List<String> DOCUMENTS = List.of(
            "{ company(id: \"company:irel\") { id name supplies(first: 3) { nodes { id buyer { id } } } } }",
            "{ companies(first: 2, where: {name: {contains: \"i\"}}) { nodes { name } pageInfo { endCursor } } }",
            "query Q($first: Int) { companies(first: $first) { totalCount } }",
            "{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:irel\", withheld: 1}]}) "
                    + "{ unknowns { kind } } }",
            "{ search(text: \"irel\", first: 3) { nodes { __typename } } }",
            "mutation { acceptClaims(ids: [\"claim:none\"], reason: \"r\") { decisions { after } } }",
            "{ node(id: \"company:irel\") { id } nodes(ids: [\"country:JP\"]) { id } }",
            "{ claims(first: 1, at: \"2030-01-01T00:00:00Z\") { nodes { id } } }",
            "{ __schema { types { name } } }");

    static final List<String> ROWS = List.of(
            "{\"type\":\"article\",\"id\":\"article:f\",\"title\":\"F\",\"published\":\"2024-01-02\"}\n",
            "{\"type\":\"company\",\"id\":\"company:f\",\"name\":\"F\",\"source\":\"article:f\"}\n",
            "{\"type\":\"supply\",\"supplier\":\"company:f\",\"buyer\":\"country:JP\",\"material\":\"material:f\","
                    + "\"basis\":\"REO\",\"period\":\"2024\",\"tonnes\":{\"low\":1,\"best\":2},"
                    + "\"source\":\"article:f\"}\n");

    static final List<String> TABLES = List.of(
            "id,name,source\ncompany:f,F,article:f\n",
            "supplier,buyer,material,basis,period,tonnes.best,source\n"
                    + "company:f,country:JP,material:f,REO,2024,1,article:f\n");

    static final List<String> ARTICLES = List.of(
            "IREL supplied 500 tonnes of neodymium oxide to Toyota Tsusho in 2024.\n",
            "<html><head><title>A deal</title></head><body><p>Lynas will supply 1,200 t of NdPr oxide a year to "
                    + "Sojitz under a contract signed on 3 March 2023.</p></body></html>",
            "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"X\"}");

    static final List<String> CALLS = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-03-26\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"f\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"x\",\"arguments\":{}}}");

    static final List<String> TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "text/csv; kind=company",
            "text/csv; kind=supply",
            "text/csv; kind=none",
            "text/csv",
            "text/plain",
            "text/html; charset=none",
            "application/json; charset=utf-16",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "x/y",
            "*/*");

    static final List<String> PATHS = List.of(
            "/graphql",
            "/graphql/x",
            "/graphql/schema.graphql",
            "/loads",
            "/loads?dryRun=maybe&onError=x",
            "/loads/schema",
            "/loads/x/refused",
            "/loads/..%2f..%2f/refused",
            "/checks",
            "/exports",
            "/exports/graph.ndjson",
            "/exports/graph.csv?at=x",
            "/exports/none",
            "/exports/who-loses-supply.ndjson?supplier=company:irel",
            "/exports/who-loses-supply.ndjson?supplier=%00&withheld=x",
            "/reports",
            "/mcp",
            "/articles",
            "/articles?dryRun=true&published=2024-99-99&url=file:///",
            "/q/health",
            "/q/metrics",
            "/q/info",
            "/q/none",
            "/none",
            "/%2e%2e/%2e%2e",
            "/graphql?query=%7Bx%7D&variables=%7B");

    static final List<String> HEADERS = List.of(
            "Accept",
            "Authorization",
            "Content-Encoding",
            "Cache-Control",
            "If-None-Match",
            "Accept-Encoding",
            "Range",
            "Origin",
            "X-Forwarded-For",
            "X-Request-Id",
            "traceparent",
            "Cookie",
            "If-Modified-Since",
            "Accept-Language");

    static final List<String> VALUES = List.of(
            "application/json",
            "application/graphql-response+json;q=x",
            "Bearer x",
            "Basic !!",
            "gzip",
            "no-store",
            "*/*",
            "text/html",
            "W/\"x\"",
            "chunked, x",
            "bytes=0-1",
            "bytes=9-1,-",
            "00-0-0-0",
            "Thu, 99 Foo 2024",
            "é");

    private Right() {}
}
