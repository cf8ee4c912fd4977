package no.throughgate.catalogue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.support.Chromium;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

/** Draws the models with bpmn-js, with their labels in a language; each picture says which model it was made of. */
final class Drawings implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.browser.newPage();

    Drawings() {
        page.setContent("<!DOCTYPE html><meta charset='utf-8'><title>bpmn-js</title>"
                + "<style>#canvas { width: 1600px; height: 1000px }</style><div id='canvas'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(resource("static/vendor/bpmn-js/bpmn-navigated-viewer.production.min.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("catalogue/draw.js")));
    }

    /** What a picture is made of: it changes when the model does, or a label in that language. */
    static String mark(DrawnModel model, Map<String, String> labels) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.file().getBytes(StandardCharsets.UTF_8));
            digest.update(labels.toString().getBytes(StandardCharsets.UTF_8));
            return "<!-- " + model.id() + " " + HexFormat.of().formatHex(digest.digest()) + " -->";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> labels(DrawnModel model, MessageSource messages, Locale language) {
        Map<String, String> labels = new TreeMap<>();
        model.labels().forEach((id, english) -> {
            // The pool is the process itself.
            var key = id.startsWith("participant_") ? model.id() : model.id() + "." + id;
            labels.put(id, messages.getMessage(key, null, english, language));
        });
        return labels;
    }

    String svg(DrawnModel model, Map<String, String> labels) {
        var svg = (String) page.evaluate("([file, labels]) => draw(file, labels)", new Object[] {model.file(), labels});
        return mark(model, labels) + "\n" + svg.substring(svg.indexOf("<svg"));
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
