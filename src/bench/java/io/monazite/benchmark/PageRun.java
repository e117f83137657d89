package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import io.monazite.domain.NodeId;
import io.monazite.synthetic.SyntheticMarket;
import io.monazite.testsupport.Chromium;

/// Views of the page in Chromium, each opened as a reader's first one, without anything kept: when something is
/// painted, how much script comes, and which task holds the page up longest.
final class PageRun {

    /// How long a view is watched once all has come, for what is drawn then.
    private static final double WATCHED_MS = 1_500;

    private static final double KB = 1_000;

    /// Tasks of less than 50 ms are not told by the browser.
    private static final String OBSERVE =
            "window.tasks = [0]; new PerformanceObserver(list => list.getEntries().forEach(task =>"
                    + " window.tasks.push(task.duration))).observe({type: 'longtask', buffered: true})";

    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private static final String LONGEST = "Math.max(...window.tasks)";
    private static final String SCRIPT = "performance.getEntriesByType('resource')"
            + ".filter(each => each.initiatorType === 'script' || each.name.endsWith('.js'))"
            + ".reduce((sum, each) => sum + each.encodedBodySize, 0)";

    private final Options options;
    private final Service service;
    private final SyntheticMarket market;
    private final Grid grid;

    PageRun(Options options, Service service, SyntheticMarket market, Grid grid) {
        this.options = options;
        this.service = service;
        this.market = market;
        this.grid = grid;
    }

    void run() {
        try (Chromium chromium = Chromium.start()) {
            views().forEach((name, address) -> measure(chromium.browser(), name, address));
        }
    }

    private Map<String, String> views() {
        NodeId hub = market.companies().getFirst();
        NodeId material = market.materials().getFirst();
        NodeId country = market.countries().getFirst();
        Map<String, String> views = new LinkedHashMap<>();
        views.put("start", "/");
        views.put("who loses, by a hub", "/scenario?shock=" + hub);
        views.put("company", address(hub));
        views.put("country", address(country));
        views.put("material", address(material));
        views.put("search", "/search?q=northern");
        views.put("map", "/map?of=" + material);
        return views;
    }

    private static String address(NodeId id) {
        return "/%s/%s".formatted(id.kind().prefix(), id.key());
    }

    private void measure(Browser browser, String name, String address) {
        List<Double> painted = new ArrayList<>();
        List<Double> longest = new ArrayList<>();
        double script = 0;
        for (int round = -1; round < options.rounds(); round++) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setBaseURL(service.address()))) {
                Page page = context.newPage();
                page.addInitScript(OBSERVE);
                page.navigate(address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.waitForTimeout(WATCHED_MS);
                if (round >= 0) {
                    painted.add(number(page, PAINTED));
                    longest.add(number(page, LONGEST));
                    script = number(page, SCRIPT);
                }
            }
        }
        Progress.say("page on %s, %s: painted after %s ms".formatted(market.size(), name, painted));
        String row = name + ", " + market.size();
        grid.put(row, "first contentful paint, ms (target < 1,000)", new Figures(painted).spread());
        grid.put(row, "longest task, ms (target ≤ 200)", new Figures(longest).spread());
        grid.put(row, "script, kB as sent (target for the start ≤ 250)", Figures.text(script / KB));
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
