package no.throughgate.process.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** The rule tables that came with the application, from its classpath. */
final class ShippedTables {

    /** In the order in which a reader meets them. */
    static final List<String> IDS = List.of(
            "due-dates",
            "accept-by",
            "escalation-ladder",
            "obligation-catalogue",
            "planning-profile",
            "nearness",
            "role-routing",
            "reoffer",
            "parole",
            "without-consent",
            "errand-order",
            "appointment-load",
            "figure-check");

    private ShippedTables() {}

    static Map<String, RuleTable> read(DmnEngine engine) {
        Map<String, RuleTable> tables = new TreeMap<>();
        IDS.forEach(id -> tables.put(id, RuleTable.read(id, engine, text(id))));
        return tables;
    }

    private static String text(String id) {
        String name = "/processes/" + id + ".dmn";
        try (InputStream file =
                Objects.requireNonNull(ShippedTables.class.getResourceAsStream(name), () -> "No file " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
