package no.throughgate.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One row that changes.
 *
 * @param row its id in the table; of an added row, the one it will have
 * @param cells by the column's name: of an edited row those that change, of an added one all, of a removed one none
 */
public record RowChange(String table, String row, What what, Map<String, String> cells) {

    /** What happens to the row. */
    public enum What {
        EDIT,
        ADD,
        REMOVE
    }

    private static final Set<String> PROVENANCE = Set.of(RuleTable.SOURCE, RuleTable.TRUST);

    /**
     * An edit keeps what differs from the row and where that comes from; what stays as it is, is nothing that it asks for. So two
     * proposals about one row do not undo each other.
     *
     * @param before the row as the writer saw it
     * @param typed by the column's name
     */
    public static RowChange edit(String table, RuleTable.Row before, Map<String, String> typed) {
        Map<String, String> cells = new LinkedHashMap<>(typed);
        cells.entrySet()
                .removeIf(cell -> !Changeable.column(table, cell.getKey())
                        || !PROVENANCE.contains(cell.getKey())
                                && cell.getValue().equals(before.cell(cell.getKey())));
        return new RowChange(table, before.id(), What.EDIT, cells);
    }
}
