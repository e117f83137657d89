package io.monazite.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// What the page tells of answers: each question with its own losers, one state of the graph, nothing cut in silence.
class PageAnswersSmokeIT extends PageInBrowser {

    private static final String MAGNETS = "/scenario?shock=country:CN&of=material:ndfeb-magnets&period=2025-07";

    @Test
    void answersEachOfTwoQuestionsAboutItsOwnLosers() {
        String kept = "&vs=" + encoded("shock=country:CN&period=2025-07&of=material:ndfeb-magnets&in=country:JP");
        Locator second = page.locator("section[aria-labelledby=second]");
        page.navigate(MAGNETS + "&in=country:US" + kept);
        assertThat(second.locator("th").nth(1)).containsText("232 t");
        assertThat(second.locator("th").nth(2)).containsText("619 t");
        assertThat(second).containsText("The questions ask about different losers");
        page.navigate(MAGNETS + kept);
        assertThat(second.locator("th").nth(1)).containsText("232 t");

        page.navigate("/scenario?shock=company:irel&to=country:JP&period=2023&in=country:JP" + kept);
        assertThat(page.locator(".sentence-answer")).containsText("Nobody asked for is known to lose anything.");
        assertThat(page.locator(".answer .eyebrow")).containsText("over 2023");
        assertThat(second.locator("th").nth(1)).containsText("232 t");
        page.navigate(MAGNETS + "&vs=foo");
        assertThat(second).containsText("The kept question names nobody and nothing that falls away.");
        second.getByText("End the comparison").click();
        assertThat(second.getByText("Compare with another question")).isVisible();
    }

    @Test
    void leavesOutCompaniesAbroadFromEveryTable() {
        page.navigate("/scenario?shock=company:irel&to=country:JP&in=country:JP");
        Locator rules = page.locator("section[aria-labelledby=rules]");
        assertThat(rules).containsText("Toyotsu Rare Earths India");
        page.navigate("/scenario?shock=company:irel&to=country:JP&in=country:JP&controlled=no");
        assertThat(rules).containsText("All three rules give the same answer.");
        assertThat(rules).not().containsText("Toyotsu Rare Earths India");
    }

    @Test
    void showsOneStateOfTheGraph() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.QUARRY);
        page.navigate("/scenario?shock=company:quarry");
        assertThat(page.locator("loss-table tbody > tr")).hasCount(1);
        Locator rules = page.locator("section[aria-labelledby=rules] tbody tr");
        assertThat(rules).hasCount(1);
        send("/loads", "application/x-ndjson", PageRows.QUARRY_SELLS_MORE);
        page.getByLabel("Shortage is shared").selectOption("PRIORITY");
        assertThat(page.locator(".sentence-answer")).containsText("777 t");
        assertThat(page.locator(".moved")).containsText("The graph has changed");
        page.getByLabel("Shortage is shared").selectOption("PROPORTIONAL");
        assertThat(page.locator(".sentence-answer")).containsText("777 t");
        assertThat(page.locator("loss-table tbody > tr")).hasCount(2);
        assertThat(rules).hasCount(2);
    }

    @Test
    void handsOutAllThatLoseAndLeadsOnThroughLongLists() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.manyBuyers(130));
        page.navigate("/scenario?shock=company:mill&in=country:JP");
        assertThat(page.locator("#losses + loss-table")).containsText("and 30 more");
        assertThat(page.locator("figcaption")).containsText("the first 100 of 130 who lose");
        assertThat(Files.readAllLines(download("CSV").path())).hasSize(131);
        page.locator("loss-table .onward").click();
        assertThat(page.locator("loss-table")).containsText("Show all 130");
        Locator rules = page.locator("section[aria-labelledby=rules]");
        assertThat(rules.locator("tbody tr")).hasCount(30);
        rules.locator(".onward").click();
        assertThat(rules.locator("tbody tr")).hasCount(60);
        Locator offsets = page.locator("offset-plan");
        assertThat(offsets.locator(".onward")).hasText("and 110 more");

        page.navigate("/company/mill");
        Locator sales = page.locator("section[aria-labelledby=part-sells]");
        assertThat(sales.locator("tbody tr")).hasCount(10);
        sales.locator(".onward").click();
        assertThat(sales.locator("tbody tr")).hasCount(110);
        sales.locator(".onward").click();
        assertThat(sales.locator("tbody tr")).hasCount(130);
        Locator events = page.locator("section[aria-labelledby=part-what-happened]");
        assertThat(events.locator("tbody tr").first()).containsText("2024-05-01");

        page.navigate("/search?q=millbuyer");
        assertThat(page.locator(".found li")).hasCount(50);
        page.locator(".onward").click();
        assertThat(page.locator(".found li")).hasCount(100);
    }

    @Test
    void saysWhereThingsStoodOnTheDay() {
        page.navigate("/scenario?shock=company:irel&in=country:JP&on=2013-01-01");
        assertThat(page.locator(".beside")).containsText("not yet");
        assertThat(page.locator(".beside .standing-requested")).hasCount(0);
    }

    @Test
    void leadsOnThroughManyThatLookAlike() throws IOException, InterruptedException {
        send("/loads", "application/x-ndjson", PageRows.manyBuyers(130));
        signedIn();
        page.navigate("/review");
        Locator matches = page.locator("match-list");
        Locator pairs = matches.locator(".queue li");
        assertThat(matches.locator(".onward")).containsText("more");
        int first = pairs.count();
        matches.locator(".onward").click();
        assertThat(pairs.nth(first)).isVisible();
    }

    @Test
    void saysWhatSharesAreOfAndWhoMadeWhat() {
        page.navigate("/material/rare-earths?year=2015");
        Locator concentration = page.locator("material-concentration");
        assertThat(concentration.getByLabel("Year")).hasValue("2015");
        assertThat(concentration).containsText("of what is listed");
        assertThat(concentration.locator(".market").first()).containsText("at most");
        page.navigate("/country/WORLD");
        Locator mining = page.locator(".midstream tbody tr").first();
        assertThat(mining).containsText("World: rare earths, 2024");
    }

    @Test
    void closesTheListsThatNobodyAsksForAnyMore() {
        page.navigate("/");
        Locator search = page.getByRole(AriaRole.BANNER).getByRole(AriaRole.COMBOBOX);
        search.fill("lynas");
        search.press("Enter");
        assertThat(page.locator(".found li").first()).isVisible();
        page.waitForTimeout(1000);
        assertThat(page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LISTBOX)).isHidden();

        page.navigate("/scenario?shock=company:irel&share=-5&evidence=");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator("#share-refused")).containsText("“-5” is no share kept back");
        page.navigate("/scenario?shock=company:irel");
        page.getByLabel("Share kept back").fill("150");
        page.keyboard().press("Tab");
        assertThat(page.locator("#share-refused")).containsText("The answer is of 100 %");
        assertThat(page.getByLabel("Share kept back")).hasValue("100");

        Locator materials = page.getByRole(AriaRole.GROUP, named("Materials"));
        materials.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(materials.getByRole(AriaRole.COMBOBOX)).isFocused();
        materials.getByRole(AriaRole.COMBOBOX).press("Escape");
        assertThat(materials.getByRole(AriaRole.BUTTON)).isFocused();
    }

    @Test
    void saysWhyNothingMakesALossGood() {
        page.navigate("/scenario?shock=company:irel&to=country:JP&in=company:trei");
        assertThat(page.locator("offset-plan")).containsText("How much is lost no source tells");
        assertThat(page.locator("offset-plan")).not().containsText("Nobody else is known");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
