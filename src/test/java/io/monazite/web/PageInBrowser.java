package io.monazite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;

import io.monazite.testsupport.Chromium;
import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// The page of the packaged service, in a browser, on the bundled data; and what its tests do again and again.
abstract class PageInBrowser {

    static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<Integer> WIDTHS = List.of(360, 1280, 3840);
    private static final double LONGEST = 30_000;

    static final String KEY = "of-the-test-of-the-page-alone";

    @TempDir
    static Path temporary;

    private static Chromium chromium;
    static PackagedService service;

    final List<String> complaints = new ArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST);
        Files.createDirectories(SCREENSHOTS);
        TestNeo4j.Server server = TestNeo4j.server();
        TestNeo4j.wipe();
        service = PackagedService.start(
                temporary.resolve("data"),
                Map.of(
                        "QUARKUS_NEO4J_URI", server.uri(),
                        "QUARKUS_NEO4J_AUTHENTICATION_USERNAME", server.user(),
                        "QUARKUS_NEO4J_AUTHENTICATION_PASSWORD", server.password(),
                        "MONAZITE_ARTICLES_KEEP", "TEXT",
                        "MONAZITE_ADMIN_KEY", KEY));
        service.awaitReady();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + service.port())
                        .setLocale("en-GB")
                        .setViewportSize(1280, 900));
        page = context.newPage();
        page.setDefaultTimeout(LONGEST);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    void looksRight(String view) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 2000 ? 2160 : 900);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("nothing sticks out at %d px", width)
                    .isLessThanOrEqualTo(width);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(Accessibility.faults(page))
                        .as("%s at %d px, %s", view, width, scheme)
                        .isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setPath(SCREENSHOTS.resolve(name(view, width, scheme))));
            }
        }
    }

    static String send(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(service.port(), path)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("created, or unchanged where another test sent the same: %s", answer.body())
                    .isIn(201, 200);
            return answer.body();
        }
    }

    private static String name(String view, int width, ColorScheme scheme) {
        String name = view.equals("/")
                ? "start"
                : view.replaceAll("[^a-zA-Z0-9]+", "-").substring(1);
        return "%s-%d-%s.jpg".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
    }

    Download download(String button) {
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    void signedIn() {
        page.addInitScript("sessionStorage.setItem('monazite.key', '%s')".formatted(KEY));
    }

    static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /// What the map shows of a name, which stands in the title of a group of a drawing.
    static String place(String name) {
        return "xpath=.//*[local-name()='g'][contains(., '%s')]".formatted(name);
    }

    static Page.GetByRoleOptions heading(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
