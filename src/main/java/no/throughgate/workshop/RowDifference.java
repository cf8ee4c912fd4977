package no.throughgate.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.throughgate.workshop.RuleTable.Column;
import no.throughgate.workshop.RuleTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same in two editions of a table.
 *
 * @param named the inputs of the row, which say what it is about
 * @param before null for a row that is new
 * @param after null for a row that is gone
 */
public record RowDifference(
        String table,
        String row,
        Map<String, String> named,
        @Nullable Row before,
        @Nullable Row after,
        List<Column> changed) {

    public boolean added() {
        return before == null;
    }

    public boolean removed() {
        return after == null;
    }

    /** Row by row, in the order of the table; what is new comes last. */
    public static List<RowDifference> between(RuleTable before, RuleTable after) {
        List<RowDifference> found = new ArrayList<>();
        for (Row old : before.rows()) {
            Row now = after.row(old.id()).orElse(null);
            if (!old.equals(now)) {
                found.add(of(before, old, now));
            }
        }
        for (Row added : after.rows()) {
            if (before.row(added.id()).isEmpty()) {
                found.add(of(after, null, added));
            }
        }
        return found;
    }

    private static RowDifference of(RuleTable table, @Nullable Row before, @Nullable Row after) {
        Row there = before == null ? after : before;
        if (there == null) {
            throw new IllegalArgumentException("a difference has a row");
        }
        List<Column> changed = table.outputs().stream()
                .filter(column -> before == null
                        || after == null
                        || !before.cell(column.name()).equals(after.cell(column.name())))
                .toList();
        return new RowDifference(table.id(), there.id(), table.named(there), before, after, changed);
    }
}
