package no.throughgate.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule table as a reader sees it.
 *
 * @param id its file's and decision's name
 */
public record RuleTable(String id, List<Column> columns, List<Row> rows) {

    /** The columns every table ends with. */
    public static final String SOURCE = "source";

    public static final String TRUST = "trust";

    /** What a column holds. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG
    }

    /**
     * @param name of an output, as the application asks for it; of an input, its expression
     * @param label as the table's file says it, in English
     * @param input a row matches where its inputs do; else it is part of the answer
     * @param words what may stand there; empty where that is not a list
     */
    public record Column(String name, String label, boolean input, Type type, List<String> words) {}

    /** @param cells by the column's name, without the quotation marks of the file */
    public record Row(String id, Map<String, String> cells) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    public List<Column> inputs() {
        return columns.stream().filter(Column::input).toList();
    }

    public List<Column> outputs() {
        return columns.stream().filter(column -> !column.input()).toList();
    }

    /** What a row is about: its inputs, in the order of the columns. */
    public Map<String, String> named(Row row) {
        Map<String, String> named = new LinkedHashMap<>();
        inputs().forEach(column -> named.put(column.name(), row.cell(column.name())));
        return named;
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
