package no.throughgate.workshop;

import java.util.Map;

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
}
