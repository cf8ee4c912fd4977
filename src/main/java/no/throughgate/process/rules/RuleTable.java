package no.throughgate.process.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One decision table, read once from its file; evaluated by the decision engine. */
final class RuleTable {

    private final String id;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final DmnModelInstance model;

    private RuleTable(String id, DmnEngine engine, DmnDecision decision, DmnModelInstance model) {
        this.id = id;
        this.engine = engine;
        this.decision = decision;
        this.model = model;
    }

    /** The decision {@code id} in {@code file}; a file that is missing or no valid table is an {@link IllegalStateException}. */
    static RuleTable read(String id, DmnEngine engine, InputStream file) {
        try (file) {
            byte[] bytes = file.readAllBytes();
            return new RuleTable(
                    id,
                    engine,
                    engine.parseDecision(id, new ByteArrayInputStream(bytes)),
                    Dmn.readModelFromStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Rule table " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The one matching row; empty when none matches. */
    Optional<RuleRow> evaluate(Map<String, @Nullable Object> inputs) {
        try {
            return engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                    .findFirst()
                    .map(values -> new RuleRow(id, inputs, values));
        } catch (DmnEngineException e) {
            throw new IllegalStateException("Rule table " + id + " fails on " + inputs + ": " + e.getMessage(), e);
        }
    }

    /** The matching row of a table that answers everything. */
    RuleRow require(Map<String, @Nullable Object> inputs) {
        return evaluate(inputs)
                .orElseThrow(() -> new IllegalStateException("Rule table " + id + " has no row for " + inputs));
    }

    /** The plain string literals in the first input column, in the table's order. */
    List<String> firstColumn() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getInputEntries().iterator().next())
                .map(InputEntry::getTextContent)
                .map(text -> text.strip().replace("\"", ""))
                .toList();
    }
}
