package no.throughgate.forms;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.throughgate.support.Chromium;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** form-js 1.23.0 in the machine's own Chromium, as a Norwegian reader's browser. Its files are copied to the tests by the build. */
final class FormJs implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.browser.newPage(
            new Browser.NewPageOptions().setLocale("nb-NO").setTimezoneId("Europe/Oslo"));

    /** Whatever the browser complained about: warnings and errors of the console, uncaught exceptions. */
    final List<String> grumbles = new ArrayList<>();

    FormJs() {
        page.onConsoleMessage(message -> {
            if (List.of("warning", "error").contains(message.type())) {
                grumbles.add(message.text());
            }
        });
        page.onPageError(grumbles::add);
        page.setContent(
                "<!DOCTYPE html><html lang='nb'><meta charset='utf-8'><title>form-js</title><body></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("form-js/form-viewer.umd.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("form-js-page/agreement.js")));
    }

    /** @return problems by form id; empty when form-js took every form without a word */
    JsonNode load(List<JsonNode> schemas) {
        return call("schemas => load(schemas)", schemas);
    }

    /** @param data by form id, then by field key; @return by form id: {@code submitted} data and {@code errors} by component id */
    JsonNode round(Map<String, Map<String, Object>> data) {
        return call("data => round(data)", data);
    }

    /** Types into the fields of a loaded form, by key; @return what form-js would submit */
    JsonNode type(String kind, Map<String, String> text) {
        call("kind => show(kind)", kind);
        text.forEach((key, keys) -> {
            var input =
                    page.locator("input[id*='Field_" + kind + "_" + key + "']").first();
            input.click();
            input.fill("");
            page.keyboard().type(keys);
            page.keyboard().press("Tab");
            call("kind => settle([kind])", kind);
        });
        return call("kind => submitted(kind)", kind);
    }

    /** Over JSON text, because Playwright knows neither BigDecimal nor JsonNode. */
    private JsonNode call(String function, Object argument) {
        Object answer = page.evaluate(
                "async text => JSON.stringify(await (" + function + ")(JSON.parse(text)) ?? null)",
                JSON.writeValueAsString(argument));
        return JSON.readTree((String) answer);
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
