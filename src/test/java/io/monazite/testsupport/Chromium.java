package io.monazite.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/// The machine's own Chromium, driven by Playwright, which fetches none.
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final System.Logger LOG = System.getLogger(Chromium.class.getName());

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /// Starts it. Where there is none, the test is skipped and says so; in continuous integration it fails.
    public static Chromium start() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String missing = "NOT TESTED: the page needs a Chromium on the path (apt-get install chromium)";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            LOG.log(System.Logger.Level.WARNING, missing);
            Assumptions.abort(missing);
        }
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The browser.
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
