package io.monazite.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;

/// What the page shows, and what can be done on it.
class PageSmokeIT extends PageInBrowser {

    private static final Pattern WORKED =
            Pattern.compile("^\\s*Japan loses more than 1,000\\st of rare earths; Toyotsu Rare Earths India");

    @Test
    void answersTheQuestionAndLeadsToTheArticle() {
        page.navigate("/");
        assertThat(page.locator(".sentence-answer")).hasText(WORKED);
        assertThat(page.locator(".beside")).containsText("No source names the buyers in Japan");
        assertThat(page.locator(".beside")).containsText("requested");
        assertThat(page.locator(".band.unknown")).hasCount(1);

        page.locator(".band:not(.unknown)").focus();
        page.keyboard().press("Enter");
        Locator drawer = page.getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("1 independent origin");
        assertThat(drawer).containsText("place not recorded");
        drawer.getByText("India moves to conserve").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("India moves to conserve");
        assertThat(page.locator(".claim").first()).isVisible();
        page.goBack();
        assertThat(drawer).isVisible();
        page.goBack();
        assertThat(drawer).isHidden();
        assertThat(page.locator(".sentence-answer")).hasText(WORKED);
    }

    @Test
    void changesTheScenarioAndCanBeLinkedTo() {
        page.navigate("/");
        page.getByLabel("Share kept back").fill("50");
        page.keyboard().press("Tab");
        assertThat(page.locator(".sentence-answer")).containsText("more than 500 t");
        assertThat(page).hasURL(Pattern.compile("share=50"));
        page.reload();
        assertThat(page.locator(".sentence-answer")).containsText("more than 500 t");
        page.navigate("/scenario?shock=country:CN&to=country:JP&in=country:JP");
        page.getByRole(AriaRole.LINK, named("2024-H1")).click();
        assertThat(page.locator(".sentence-answer")).containsText("Japan loses 7,879 t of rare earths");
    }

    @Test
    void showsOneStageOnTheMapAndPlantsAtTheirPlace() {
        page.navigate("/map");
        Locator map = page.locator("world-map");
        assertThat(map.locator(place("Mountain Pass separation"))).hasCount(1);
        assertThat(map.locator("rect.plant.placed")).hasCount(4);
        page.getByLabel("Stage").selectOption("SEPARATION");
        assertThat(page).hasURL(Pattern.compile("stage=SEPARATION"));
        assertThat(page.locator(".map-choices + .note")).containsText("left out");
        assertThat(map.locator("rect.plant.placed")).hasCount(2);
        Locator plants = page.locator("section[aria-labelledby=part-plants]");
        assertThat(plants).containsText("Silmet");
        assertThat(plants).not().containsText("Ngualla concentrator");
        page.reload();
        assertThat(page.getByLabel("Stage")).hasValue("SEPARATION");
        assertThat(map.locator("rect.plant.placed")).hasCount(2);
        looksRight("/map-of-a-stage");
        // At its rim, since the deposit lies in the middle of it.
        map.locator(place("Mountain Pass separation")).click(new Locator.ClickOptions().setPosition(2, 2));
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("Mountain Pass separation");
        assertThat(page.locator(".traits")).containsText("35.5°, -115.5°");
    }

    @Test
    void findsByKeyboard() {
        page.navigate("/");
        Locator search = page.getByRole(AriaRole.BANNER).getByRole(AriaRole.COMBOBOX);
        search.fill("mount wel");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("Mount Weld")))
                        .first())
                .isVisible();
        search.press("ArrowDown");
        search.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("Mt Weld");
    }

    @Test
    void handsOutTheTableThePictureAndTheQuery() throws IOException {
        page.navigate("/");
        assertThat(page.locator(".band")).hasCount(2);
        assertThat(Files.readString(download("CSV").path())).contains("country:JP,Japan", "1000,1000,,TONNE,GROSS");
        assertThat(Files.readString(download("SVG").path())).contains("<svg", "Toyotsu Rare Earths India");
        assertThat(Files.readAllBytes(download("PNG").path())).startsWith(0x89, 'P', 'N', 'G');
        String address =
                page.getByRole(AriaRole.LINK, named("Open in GraphiQL")).getAttribute("href");
        page.navigate(address);
        page.locator("[aria-label^='Execute query']").click();
        assertThat(page.locator(".result-window")).containsText("whoLosesSupply");
        page.navigate("/q/graphql-ui/?query=" + URLEncoder.encode(PageRows.SUBSCRIPTION, StandardCharsets.UTF_8));
        page.locator("[aria-label^='Execute query']").click();
        assertThat(page.locator(".result-window")).containsText("scenarioChanged");
    }

    @Test
    void asksAsOfAnotherDayAndHandsOutTheReport() throws IOException {
        page.navigate("/");
        assertThat(Files.readString(download("Report").path()))
                .startsWith("# Who")
                .contains("1,000 t");
        page.getByText("As of when").click();
        page.getByLabel("As things stood on").press("Home");
        assertThat(page).hasURL(Pattern.compile("on=2005-01-01"));
        assertThat(page.locator(".sentence-answer")).isVisible();
        assertThat(page.locator(".beside")).not().containsText("in force");
        page.getByRole(AriaRole.BUTTON, named("Back to the present")).click();
        assertThat(page.locator(".beside")).containsText("in force");
    }

    @Test
    void reviewsByKeyboardAndTakesADecisionBack() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.NAMES);
        send("/articles?published=2025-03-04", "text/plain", PageRows.STORY);
        page.navigate("/review?kind=supply");
        page.getByLabel("Key").fill("worth-nothing");
        page.keyboard().press("Enter");
        assertThat(page.locator(".wrong")).containsText("This key is not valid");
        complaints.clear(); // The browser tells of every answer with status 401.
        page.getByLabel("Key").fill(KEY);
        page.keyboard().press("Enter");
        Locator claim = page.locator(".proposal h2");
        assertThat(claim).containsText("Tarnwell Minerals shipped 700 tonnes");
        assertThat(page.locator(".sentence.current mark")).hasText("700 tonnes");
        looksRight("/review-of-a-claim");

        Locator outcome = page.locator("review-desk > div > [role=status]");
        page.keyboard().press("a");
        assertThat(outcome).hasText("Accepted.");
        assertThat(page.locator("review-desk")).containsText("Nothing of this kind waits.");
        page.keyboard().press("u");
        assertThat(claim).containsText("Tarnwell Minerals shipped 700 tonnes");
        page.keyboard().press("e");
        page.getByLabel("tonnes", new Page.GetByLabelOptions().setExact(true)).fill("710");
        page.getByLabel("Reason").fill("a slip of the pen");
        page.keyboard().press("Enter");
        assertThat(outcome).hasText("Accepted as amended.");
        page.navigate("/company/tarnwell");
        assertThat(page.locator("main")).containsText("710 t");
    }

    @Test
    void showsTheWholeTextOfAnArticleAndLeadsFromItsMarksToTheClaims() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.WHARF_NAMES);
        String article = send("/articles?published=2025-05-06&title=A+wharf", "text/plain", PageRows.WHARF);
        String view = "/article/" + article.replaceAll("(?s).*\"article\":\"article:([^\"]+)\".*", "$1");
        page.navigate(view);
        assertThat(page.locator("article-text")).containsText("shown to whoever signs in with the role analyst");
        assertThat(page.locator(".text")).hasCount(0);

        signedIn();
        page.navigate(view);
        Locator text = page.locator(".text");
        assertThat(text).containsText("Gulls were seen on the roofs all day.");
        Locator waiting = text.locator("a.passage.waits");
        assertThat(waiting).hasCount(2);
        assertThat(waiting.first().locator("mark")).hasText("430 tonnes");
        looksRight("/article-of-the-wharf-waiting");
        waiting.first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".proposal h2")).containsText("Ellerby Minerals shipped 430 tonnes");
        page.keyboard().press("a");
        assertThat(page.locator("review-desk > div > [role=status]")).hasText("Accepted.");

        send("/loads", "application/x-ndjson", PageRows.WHARF_OVERLAP.formatted("article:" + view.substring(9)));
        page.navigate(view);
        assertThat(waiting).hasCount(1);
        Locator counted = text.locator("a.passage:not(.waits)");
        assertThat(counted).hasText(new String[] {
            "Ellerby Minerals shipped 430 tonnes of NdPr oxide to ",
            "Orrin Magnets in 2024, customs data showed.",
            " Gulls were seen"
        });
        looksRight("/article-of-the-wharf");
        counted.nth(1).click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".fact")).hasCount(2);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("430 t");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("A wharf");
        page.navigate("/article/wharf-names");
        assertThat(page.locator(".not-kept")).containsText("Its terms of use: CC BY 4.0.");
    }

    @Test
    void makesTwoOneByKeyboardAndPartsThemAgain() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.ALIKE);
        signedIn();
        page.navigate("/review");
        Locator matches = page.locator("match-list");
        Locator outcome = matches.locator(".matched");
        matches.getByText("Ossiter Hill · Ossiter Hill").click();
        assertThat(matches.locator(".side").first()).containsText("deposit:ossiter-a");
        page.keyboard().press("s");
        assertThat(matches.locator(".side").first()).containsText("deposit:ossiter-b");
        looksRight("/review-of-a-match");
        page.keyboard().press("a");
        assertThat(outcome).hasText("They are one now.");
        assertThat(matches.locator(".decided")).containsText("deposit:ossiter-b");
        page.keyboard().press("u");
        assertThat(outcome).hasText("Taken back: they are two again.");
        matches.getByText("Ossiter Hill · Ossiter Hill").click();
        page.keyboard().press("r");
        matches.getByLabel("Reason").fill("one lies north of the other");
        page.keyboard().press("Enter");
        assertThat(outcome).hasText("They are two: they will not be proposed again.");
        assertThat(matches.getByText("Ossiter Hill · Ossiter Hill")).hasCount(0);
    }

    @Test
    void keepsAScenarioOpensItAgainAndForgetsIt() {
        signedIn();
        page.navigate("/scenario?shock=company:irel&share=50&to=country:JP&in=country:JP");
        page.locator(".saved summary").click();
        Locator saved = page.locator("saved-scenarios");
        saved.getByLabel("Name").fill("Half of it");
        page.keyboard().press("Enter");
        assertThat(saved.locator("tbody")).containsText("Half of it");
        looksRight("/scenario-kept");
        page.navigate("/");
        page.locator(".saved summary").click();
        saved.getByText("as asked then").click();
        assertThat(page).hasURL(Pattern.compile("share=50.*known="));
        assertThat(page.locator(".sentence-answer")).containsText("more than 500 t");
        Page report =
                page.waitForPopup(() -> saved.getByText("report", exactly()).click());
        assertThat(report.locator("body")).containsText("IREL");
        report.close();
        saved.getByLabel("Forget Half of it").click();
        assertThat(saved).containsText("You keep no scenario yet.");
    }

    @Test
    void triesAFileLoadsWhatIsGoodAndTellsWhatChanged() {
        signedIn();
        page.navigate("/intake");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "harrow.ndjson", "application/x-ndjson", PageRows.ROWS.getBytes(StandardCharsets.UTF_8)));
        Locator report = page.locator(".report");
        assertThat(report).containsText("Tried, nothing changed yet");
        assertThat(report.locator(".faults")).containsText("tonnes");
        looksRight("/intake-of-a-file");
        page.getByRole(AriaRole.BUTTON, named("Load the good rows")).click();
        assertThat(report).containsText("Loaded");
        assertThat(page.locator(".runs tbody tr").first()).containsText("harrow.ndjson");

        page.navigate("/changes");
        assertThat(page.locator(".changes")).containsText("Harrow Magnets");
        looksRight("/changes-of-a-load");
        page.getByRole(AriaRole.BUTTON, named("I have seen this")).click();
        assertThat(page.locator("main")).containsText("Nothing changed.");
        page.reload();
        assertThat(page.locator("main")).containsText("Nothing changed.");
    }

    @Test
    void tellsHowFarALoadIsWhileItRuns() throws IOException {
        byte[] rows = PageRows.SLOW.getBytes(StandardCharsets.UTF_8);
        int first = PageRows.SLOW.indexOf("\n", rows.length / 2) + 1;
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(PageRows.HEAD.formatted(KEY, rows.length).getBytes(StandardCharsets.US_ASCII));
            out.write(rows, 0, first);
            page.navigate("/intake");
            Locator running = page.locator(".running");
            assertThat(running).containsText("slow.ndjson");
            assertThat(running).containsText("Reading and checking rows: 2 rows so far");
            assertThat(running).containsText("left of this part");
            assertThat(page.locator("running-loads [role=status]")).containsText("slow.ndjson: Reading");
            assertThat(Accessibility.faults(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setType(ScreenshotType.JPEG)
                    .setPath(SCREENSHOTS.resolve("intake-while-a-load-runs.jpg")));
            out.write(rows, first, rows.length - first);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201");
        }
        assertThat(page.locator(".runs tbody tr").first()).containsText("slow.ndjson");
        assertThat(page.locator(".running")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?evidence=supply:trei/JP/rare-earths/GROSS/2024/ACTUAL/-",
                "/scenario?shock=country:CN",
                "/map?of=material:rare-earths",
                "/company/irel",
                "/country/IN",
                "/deposit/mount-weld",
                "/facility/nakatsugawa",
                "/material/rare-earths",
                "/agreement/in-jp-2012",
                "/measure/in-retain-2025",
                "/article/ackodrive",
                "/search?q=toyota",
                "/review",
                "/intake",
                "/changes",
                "/company/nobody"
            })
    void looksRightToEverybody(String view) {
        page.navigate(view);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".loading")).hasCount(0);
        looksRight(view);
    }
}
