package no.throughgate.process.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The rows of a rule table as plain texts by column: inputs by their expression, outputs by their name. */
final class RuleTable {

    private RuleTable() {}

    static List<Map<String, String>> rows(String name) {
        var dmn = Dmn.readModelFromFile(Models.FOLDER.resolve(name + ".dmn").toFile());
        var table = dmn.getModelElementsByType(DecisionTable.class).iterator().next();
        return table.getRules().stream().map(rule -> row(table, rule)).toList();
    }

    private static Map<String, String> row(DecisionTable table, Rule rule) {
        var columns = new ArrayList<String>();
        for (Input input : table.getInputs()) {
            columns.add(input.getInputExpression().getText().getTextContent().trim());
        }
        for (Output output : table.getOutputs()) {
            columns.add(output.getName());
        }
        var cells = new ArrayList<DmnElement>(rule.getInputEntries());
        cells.addAll(rule.getOutputEntries());
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), text(cells.get(i).getChildElementsByType(Text.class)));
        }
        return row;
    }

    private static String text(Collection<Text> texts) {
        return texts.isEmpty()
                ? ""
                : texts.iterator().next().getTextContent().trim().replaceAll("^\"|\"$", "");
    }
}
