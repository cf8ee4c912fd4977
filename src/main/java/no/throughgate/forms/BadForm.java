package no.throughgate.forms;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Something in a form file that we do not render as form-js does. */
final class BadForm extends RuntimeException {

    private BadForm(String message) {
        super(message);
    }

    static BadForm because(String message) {
        return new BadForm(message);
    }

    static void unless(boolean fine, String message) {
        if (!fine) {
            throw new BadForm(message);
        }
    }

    static void onUnknown(JsonNode node, Set<String> known, String owner) {
        for (String property : node.propertyNames()) {
            unless(known.contains(property), owner + " has the unsupported property '" + property + "'");
        }
    }
}
