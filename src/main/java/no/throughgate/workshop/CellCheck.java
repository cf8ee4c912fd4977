package no.throughgate.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.workshop.RuleTable.Column;
import no.throughgate.workshop.RuleTable.Row;
import org.jspecify.annotations.Nullable;

/** What is wrong with the cells of one row as they were typed. */
public final class CellCheck {

    private static final int LONGEST = 300;

    private CellCheck() {}

    /**
     * Message keys by column, in the order of the table.
     *
     * @param before the row as it is; null for a new one
     */
    public static Map<String, String> errors(RuleTable table, @Nullable Row before, Map<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean asked = before == null || Changeable.column(table.id(), column.name());
            String wrong = asked ? wrong(column, typed.getOrDefault(column.name(), "")) : null;
            if (wrong != null) {
                errors.put(column.name(), wrong);
            }
        }
        String source = typed.getOrDefault(RuleTable.SOURCE, "");
        if (before != null && !errors.containsKey(RuleTable.SOURCE) && source.equals(before.cell(RuleTable.SOURCE))) {
            errors.put(RuleTable.SOURCE, "rules.error.sameSource");
        }
        return errors;
    }

    private static @Nullable String wrong(Column column, String typed) {
        if (typed.isBlank()) {
            return column.words().isEmpty() && column.type() != RuleTable.Type.FLAG
                    ? "rules.error.empty"
                    : "rules.error.choose";
        }
        return switch (column.type()) {
            case NUMBER -> typed.matches("-?\\d{1,4}") ? null : "rules.error.number";
            case FLAG -> typed.matches("true|false") ? null : "rules.error.choose";
            case TEXT -> text(column, typed);
        };
    }

    private static @Nullable String text(Column column, String typed) {
        if (!column.words().isEmpty()) {
            return column.words().contains(typed) ? null : "rules.error.choose";
        }
        return typed.length() > LONGEST || typed.matches("(?s).*[\"\\\\\\p{Cntrl}].*") ? "rules.error.text" : null;
    }
}
