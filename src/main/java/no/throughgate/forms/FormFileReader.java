package no.throughgate.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a Camunda Form file strictly: what we would silently render differently from form-js is refused with the file's name. */
final class FormFileReader {

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> FORM_PROPERTIES = Set.of(
            "id", "type", "components", "schemaVersion", "executionPlatform", "executionPlatformVersion", "exporter");
    private static final Set<String> TEXT_PROPERTIES = Set.of("id", "type", "text", "layout");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final FormTexts texts;

    FormFileReader(FormTexts texts) {
        this.texts = texts;
    }

    FormSchema read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        try (InputStream content = file.getInputStream()) {
            return form(name.replaceFirst("\\.form$", ""), json.readTree(content));
        } catch (JacksonException | BadForm problem) {
            throw new IllegalStateException("forms/" + name + ": " + problem.getMessage(), problem);
        }
    }

    private FormSchema form(String kind, JsonNode root) {
        BadForm.unless(root.isObject(), "is not a form");
        BadForm.onUnknown(root, FORM_PROPERTIES, "the form");
        BadForm.unless(kind.equals(root.path("id").asString("")), "its id must be " + kind);
        BadForm.unless("default".equals(root.path("type").asString("")), "its type must be default");
        BadForm.unless(
                root.path("schemaVersion").asInt(NEWEST_SCHEMA + 1) <= NEWEST_SCHEMA,
                "schemaVersion must be at most " + NEWEST_SCHEMA);
        var paragraphs = new ArrayList<String>();
        var fields = new ArrayList<FormField>();
        for (JsonNode component : root.path("components")) {
            if ("text".equals(component.path("type").asString(""))) {
                paragraphs.add(paragraph(kind, component));
            } else {
                fields.add(FieldFileReader.field(component));
            }
        }
        refuseTwins(fields);
        return new FormSchema(kind, List.copyOf(paragraphs), List.copyOf(fields), texts);
    }

    /** The words come from messages; the file's own are what modelers see, and must be plain for both to look the same. */
    private static String paragraph(String kind, JsonNode component) {
        String id = component.path("id").asString("");
        BadForm.onUnknown(component, TEXT_PROPERTIES, id);
        String prefix = "Text_" + kind + "_";
        BadForm.unless(id.startsWith(prefix), "the id of a text must start with " + prefix);
        String text = component.path("text").asString("");
        BadForm.unless(!text.startsWith("=") && !text.contains("{{"), id + " has an expression as text");
        return id.substring(prefix.length());
    }

    private static void refuseTwins(List<FormField> fields) {
        var seen = new HashSet<String>();
        for (FormField field : fields) {
            BadForm.unless(seen.add(field.key()), "two fields have the key " + field.key());
        }
    }
}
