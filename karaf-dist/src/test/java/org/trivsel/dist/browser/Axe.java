package org.trivsel.dist.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** axe-core on a page as it stands. It is asked for what breaks a rule only: telling of all that holds takes longer than examining it. */
final class Axe {
    private static final String SOURCE = source();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String RUN = """
            async only => (await axe.run(document, {runOnly: only, resultTypes: ['violations']})).violations
              .map(rule => rule.id + ' at ' + rule.nodes[0].target + ': ' + rule.nodes[0].html)""";

    private Axe() {
    }

    /** What breaks a rule of WCAG 2.2, level A or AA. */
    static List<String> faults(Page page) {
        return run(page, "tag", WCAG);
    }

    /** The same of one rule. */
    static List<String> faults(Page page, String rule) {
        return run(page, "rule", List.of(rule));
    }

    private static List<String> run(Page page, String type, List<String> values) {
        if (Boolean.TRUE.equals(page.evaluate("window.axe === undefined"))) {
            page.evaluate(SOURCE);
        }
        return ((List<?>) page.evaluate(RUN, Map.of("type", type, "values", values))).stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
