package no.throughgate.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form files as they are on disk, for tests that compare. */
final class RawForms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RawForms() {}

    static JsonNode file(String path) {
        try {
            return JSON.readTree(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String paragraph(String kind, String name) {
        for (JsonNode component : file("forms/" + kind + ".form").path("components")) {
            if (component.path("id").asString("").equals("Text_" + kind + "_" + name)) {
                return component.path("text").asString();
            }
        }
        throw new IllegalArgumentException(kind + " has no text " + name);
    }
}
