package no.throughgate.process.rules;

import java.util.List;
import no.throughgate.kernel.Problem;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RuleTable.Column;
import no.throughgate.workshop.RuleTable.Type;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Changes rows of one decision table in its file. */
final class TableEditor {

    private final DmnModelInstance model;
    private final DecisionTable table;
    private final List<Column> inputs;
    private final List<Column> outputs;

    TableEditor(DmnModelInstance model, DecisionTable table) {
        this.model = model;
        this.table = table;
        List<Column> columns = TableRows.columns(table);
        inputs = columns.stream().filter(Column::input).toList();
        outputs = columns.stream().filter(column -> !column.input()).toList();
    }

    void change(RowChange change) {
        switch (change.what()) {
            case EDIT -> edit(row(change), change);
            case ADD -> add(change);
            case REMOVE -> table.removeChildElement(row(change));
        }
    }

    private Rule row(RowChange change) {
        if (model.getModelElementById(change.row()) instanceof Rule rule) {
            return rule;
        }
        throw Problem.conflict("rules.rowGone", change.row());
    }

    private void edit(Rule rule, RowChange change) {
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
            String cell = change.cells().get(outputs.get(i).name());
            if (cell != null) {
                entries.get(i).getText().setTextContent(written(outputs.get(i), cell));
            }
        }
    }

    private void add(RowChange change) {
        if (model.getModelElementById(change.row()) != null) {
            throw Problem.conflict("rules.rowThere", change.row());
        }
        Rule rule = model.newInstance(Rule.class);
        rule.setId(change.row());
        for (Column column : inputs) {
            InputEntry entry = model.newInstance(InputEntry.class);
            entry.setId(change.row() + "_" + column.name());
            entry.setText(text(column, change));
            rule.getInputEntries().add(entry);
        }
        for (Column column : outputs) {
            OutputEntry entry = model.newInstance(OutputEntry.class);
            entry.setId(change.row() + "_" + column.name());
            entry.setText(text(column, change));
            rule.getOutputEntries().add(entry);
        }
        table.getRules().add(rule);
    }

    private Text text(Column column, RowChange change) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(written(column, change.cells().getOrDefault(column.name(), "")));
        return text;
    }

    private static String written(Column column, String cell) {
        if (column.type() != Type.TEXT || cell.isEmpty()) {
            return cell;
        }
        // An input may match several words.
        return column.input() ? "\"" + cell.replace(", ", "\", \"") + "\"" : "\"" + cell + "\"";
    }
}
