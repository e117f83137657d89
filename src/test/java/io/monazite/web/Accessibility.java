package io.monazite.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// What axe-core finds wrong with a page.
final class Accessibility {

    private static final String SCRIPT = script();

    /// All rules of WCAG 2.2 up to AA, and the best practices.
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const result = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return result.violations.flatMap((violation) =>
                violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)}`));
            }
            """;

    private Accessibility() {}

    /// The rules that are broken, each with where.
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
