package io.monazite.web;

/// What the tests of the page send to the service.
final class PageRows {

    static final String NAMES = """
            {"type":"article","id":"article:tarnwell-names","title":"Names"}
            {"type":"company","id":"company:tarnwell","name":"Tarnwell Minerals","source":"article:tarnwell-names"}
            {"type":"company","id":"company:brackel","name":"Brackel Magnets","source":"article:tarnwell-names"}
            """;
    static final String STORY = """
            Tarnwell ships more

            Tarnwell Minerals shipped 700 tonnes of NdPr oxide to Brackel Magnets in 2024, customs data showed. \
            The port was busy all year, and those who live beside it say that they had not seen the like of it.
            """;
    static final String WHARF_NAMES = """
            {"type":"article","id":"article:wharf-names","title":"Names at the wharf","licence":"CC BY 4.0"}
            {"type":"company","id":"company:ellerby","name":"Ellerby Minerals","source":"article:wharf-names"}
            {"type":"company","id":"company:orrin","name":"Orrin Magnets","source":"article:wharf-names"}
            """;
    static final String WHARF = """
            A wharf

            Ellerby Minerals shipped 430 tonnes of NdPr oxide to Orrin Magnets in 2024, customs data showed. \
            Gulls were seen on the roofs all day.

            Orrin Magnets shipped 12 tonnes of NdPr oxide to Ellerby Minerals in 2023, customs data showed.
            """;
    static final String WHARF_OVERLAP = """
            {"type":"company","id":"company:orrin","name":"Orrin Magnets","source":"%s",\
            "quote":"Orrin Magnets in 2024, customs data showed. Gulls were seen"}
            """;
    static final String ALIKE = """
            {"type":"article","id":"article:ossiter","title":"Two hills"}
            {"type":"deposit","id":"deposit:ossiter-a","name":"Ossiter Hill",\
            "latitude":10.0,"longitude":20.0,"source":"article:ossiter"}
            {"type":"deposit","id":"deposit:ossiter-b","name":"Ossiter Hill",\
            "latitude":10.1,"longitude":20.0,"source":"article:ossiter"}
            """;
    static final String ROWS = """
            {"type":"article","id":"article:harrow","title":"Harrow opens"}
            {"type":"company","id":"company:harrow","name":"Harrow Magnets","source":"article:harrow"}
            {"type":"production","party":"company:harrow","material":"material:ndpr-oxide","tonnes":"some",\
            "basis":"GROSS","period":"2024","source":"article:harrow"}
            """;
    static final String SLOW = """
            {"type":"article","id":"article:slow","title":"A slow delivery"}
            {"type":"company","id":"company:slow-a","name":"Vantry Metals","source":"article:slow"}
            {"type":"company","id":"company:slow-b","name":"Corrin Alloys","source":"article:slow"}
            """;
    static final String QUARRY = """
            {"type":"article","id":"article:quarry","title":"A quarry"}
            {"type":"company","id":"company:quarry","name":"Quarry Minerals","source":"article:quarry"}
            {"type":"company","id":"company:quarry-one","name":"Quarry One","source":"article:quarry"}
            {"type":"company","id":"company:quarry-two","name":"Quarry Two","source":"article:quarry"}
            {"type":"supply","supplier":"company:quarry","buyer":"company:quarry-one",\
            "material":"material:ndpr-oxide","tonnes":50,"basis":"GROSS","period":"2024","status":"SHIPPED",\
            "source":"article:quarry"}
            """;
    static final String QUARRY_SELLS_MORE = """
            {"type":"supply","supplier":"company:quarry","buyer":"company:quarry-two",\
            "material":"material:ndpr-oxide","tonnes":777,"basis":"GROSS","period":"2024","status":"SHIPPED",\
            "source":"article:quarry"}
            """;
    static final String HEAD = String.join(
            "\r\n",
            "POST /loads?file=slow.ndjson HTTP/1.1",
            "Host: 127.0.0.1",
            "Authorization: Bearer %s",
            "Content-Type: application/x-ndjson",
            "Content-Length: %d",
            "Connection: close",
            "",
            "");
    static final String SUBSCRIPTION =
            "subscription{scenarioChanged(scenario:{shocks:[{supplier:\"company:irel\"}]}){id}}";

    private static final String MILL = """
            {"type":"article","id":"article:mill","title":"A mill and its buyers"}
            {"type":"company","id":"company:mill","name":"Mill Minerals","source":"article:mill"}
            """;
    private static final String BUYER = """
            {"type":"company","id":"company:mill-buyer-%1$d","name":"Millbuyer %1$d","country":"JP",\
            "source":"article:mill"}
            {"type":"supply","supplier":"company:mill","buyer":"company:mill-buyer-%1$d",\
            "material":"material:ndpr-oxide","tonnes":%2$d,"basis":"GROSS","period":"2024","status":"SHIPPED",\
            "source":"article:mill"}
            """;
    private static final String EVENT = """
            {"type":"event","subject":"company:mill","kind":"ANNOUNCEMENT","date":"%d-05-01","what":"a day",\
            "source":"article:mill"}
            """;

    private PageRows() {}

    /// A mill that sells to so many, and what happened to it in the years from 2010 to 2024.
    static String manyBuyers(int count) {
        StringBuilder rows = new StringBuilder(MILL);
        for (int buyer = 0; buyer < count; buyer++) {
            rows.append(BUYER.formatted(buyer, 1000 + buyer));
        }
        for (int year = 2010; year < 2025; year++) {
            rows.append(EVENT.formatted(year));
        }
        return rows.toString();
    }
}
