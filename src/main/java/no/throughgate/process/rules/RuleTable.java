package no.throughgate.process.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.planning.RuleMissing;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.jspecify.annotations.Nullable;

/**
 * One decision table, read once from its file and evaluated by the decision engine.
 *
 * <p>The engine parses every expression of every row at every evaluation, so asking a table of two hundred rows for all its
 * answers costs the square of its length. A table whose first column holds words is therefore cut into one small table a
 * word beforehand; the engine still decides, on the rows that can match.
 */
final class RuleTable {

    private static final Pattern WORD = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

    private final String id;
    private final String file;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, DmnDecision> cuts = new ConcurrentHashMap<>();

    private RuleTable(String id, String file, DmnEngine engine, DmnDecision decision) {
        this.id = id;
        this.file = file;
        this.engine = engine;
        this.decision = decision;
    }

    /** The decision {@code id} in the text of a {@code file}; one that is no valid table is an {@link IllegalStateException}. */
    static RuleTable read(String id, DmnEngine engine, String file) {
        try {
            var text = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
            return new RuleTable(id, file, engine, engine.parseDecision(id, text));
        } catch (DmnEngineException e) {
            throw new IllegalStateException("Rule table " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The file it was read from. */
    String file() {
        return file;
    }

    /** The first matching row, where {@code word} is the first column's input; empty when none matches. */
    Optional<RuleRow> evaluate(String word, Map<String, @Nullable Object> inputs) {
        return evaluate(cuts.computeIfAbsent(word, this::cut), inputs);
    }

    /** The matching row of a table that answers everything. */
    RuleRow require(Map<String, @Nullable Object> inputs) {
        return evaluate(decision, inputs)
                .orElseThrow(() -> new RuleMissing("Rule table " + id + " has no row for " + inputs));
    }

    /** The words in the first column, in the table's order. */
    List<String> firstColumn() {
        return table().getRules().stream()
                .map(RuleTable::firstWord)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<RuleRow> evaluate(DmnDecision rows, Map<String, @Nullable Object> inputs) {
        try {
            return engine.evaluateDecisionTable(rows, inputs).getResultList().stream()
                    .findFirst()
                    .map(values -> new RuleRow(id, inputs, values));
        } catch (DmnEngineException e) {
            throw new IllegalStateException("Rule table " + id + " fails on " + inputs + ": " + e.getMessage(), e);
        }
    }

    /** The words of the first column whose rows are not the same in both tables; empty where they differ in more than that. */
    Optional<Set<String>> differing(RuleTable other) {
        if (!head().equals(other.head()) || !texts("").equals(other.texts(""))) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(firstColumn().stream(), other.firstColumn().stream())
                .filter(word -> !texts(word).equals(other.texts(word)))
                .collect(Collectors.toSet()));
    }

    private List<String> head() {
        return Stream.concat(
                        table().getInputs().stream()
                                .map(input ->
                                        String.valueOf(input.getExpression().getExpression())),
                        table().getOutputs().stream()
                                .map(output -> output.getOutputName() + " "
                                        + output.getTypeDefinition().getTypeName()))
                .toList();
    }

    /** What stands in the rows that can match the word. */
    private List<String> texts(String word) {
        return rows(word)
                .map(rule -> Stream.concat(
                                rule.getConditions().stream().map(cell -> cell.getExpression()),
                                rule.getConclusions().stream().map(cell -> cell.getExpression()))
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    private Stream<DmnDecisionTableRuleImpl> rows(String word) {
        return table().getRules().stream()
                .filter(rule -> firstWord(rule).map(word::equals).orElse(true));
    }

    /** The rows that can match the word: those that name it and those that name no single word. */
    private DmnDecision cut(String word) {
        DmnDecisionTableImpl rows = new DmnDecisionTableImpl();
        rows.setHitPolicyHandler(table().getHitPolicyHandler());
        rows.setInputs(table().getInputs());
        rows.setOutputs(table().getOutputs());
        rows.setRules(rows(word).toList());
        DmnDecisionImpl cut = new DmnDecisionImpl();
        cut.setKey(id);
        cut.setName(decision.getName());
        cut.setDecisionLogic(rows);
        return cut;
    }

    private static Optional<String> firstWord(DmnDecisionTableRuleImpl rule) {
        String test = rule.getConditions().get(0).getExpression();
        Matcher word = WORD.matcher(test == null ? "" : test);
        return word.matches() ? Optional.of(word.group(1)) : Optional.empty();
    }

    private DmnDecisionTableImpl table() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
