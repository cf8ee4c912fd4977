package no.throughgate.process.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.RuleTable.Column;
import no.throughgate.workshop.RuleTable.Row;
import no.throughgate.workshop.RuleTable.Type;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** A decision table's columns and rows as a reader sees them. */
final class TableRows {

    private TableRows() {}

    static RuleTable read(String id, DecisionTable table) {
        List<Column> columns = columns(table);
        return new RuleTable(
                id,
                columns,
                table.getRules().stream().map(rule -> row(rule, columns)).toList());
    }

    static List<Column> columns(DecisionTable table) {
        List<Column> columns = new ArrayList<>();
        for (Input input : table.getInputs()) {
            var expression = input.getInputExpression();
            columns.add(new Column(
                    expression.getText().getTextContent().strip(),
                    String.valueOf(input.getLabel()),
                    true,
                    type(expression.getTypeRef()),
                    words(input.getInputValues())));
        }
        for (Output output : table.getOutputs()) {
            columns.add(new Column(
                    output.getName(),
                    String.valueOf(output.getLabel()),
                    false,
                    type(output.getTypeRef()),
                    words(output.getOutputValues())));
        }
        return List.copyOf(columns);
    }

    private static Type type(@Nullable String ref) {
        return switch (String.valueOf(ref)) {
            case "integer", "long", "double", "number" -> Type.NUMBER;
            case "boolean" -> Type.FLAG;
            default -> Type.TEXT;
        };
    }

    private static List<String> words(@Nullable UnaryTests values) {
        return values == null
                ? List.of()
                : Arrays.stream(text(values).split(",")).map(TableRows::plain).toList();
    }

    private static Row row(Rule rule, List<Column> columns) {
        List<String> texts = new ArrayList<>();
        rule.getInputEntries().forEach(entry -> texts.add(plain(text(entry))));
        rule.getOutputEntries().forEach(entry -> texts.add(plain(text(entry))));
        Map<String, String> cells = new LinkedHashMap<>();
        Iterator<String> next = texts.iterator();
        columns.forEach(column -> cells.put(column.name(), next.next()));
        return new Row(rule.getId(), cells);
    }

    private static String text(DmnModelElementInstance entry) {
        return entry.getTextContent().strip();
    }

    /** Without the quotation marks around words. */
    private static String plain(String text) {
        return text.replace("\"", "").strip();
    }
}
