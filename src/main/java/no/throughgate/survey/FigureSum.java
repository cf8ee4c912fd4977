package no.throughgate.survey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.throughgate.kernel.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what one tells whether two files say the same figures, in whatever words: the year and its days, and of every number its codes and its
 * value, or that it is hidden. Titles and definitions are left out. What has been published is asked in the same way, since it is all in the
 * file.
 */
@Component
class FigureSum {

    private static final List<String> WORDS = List.of("title", "definition");

    private final JsonMapper json;

    FigureSum(JsonMapper json) {
        this.json = json;
    }

    /** @param file as {@link SurveyJson} wrote it */
    String of(String file) {
        JsonNode root = json.readTree(file);
        root.get("measures").forEach(measure -> ((ObjectNode) measure).remove(WORDS));
        return Sha256.of(root.toString().getBytes(StandardCharsets.UTF_8));
    }
}
