package no.throughgate.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What axe-core finds against WCAG 2.2 A and AA in the page as it stands: language, width and colour scheme are the caller's. */
public final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** One line a rule that is broken, with the elements that break it; empty = nothing found. */
    public static List<String> violations(Page page) {
        return violations(page, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']");
    }

    /** As {@link #violations}, of what another colour scheme can change: the rest of the page was looked at before. */
    public static List<String> violationsOfColour(Page page) {
        return violations(page, "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}");
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String rules) {
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: %s}))
                    .violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))
                """.formatted(rules));
    }

    private static String script() {
        try {
            return new ClassPathResource("axe-core/axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
