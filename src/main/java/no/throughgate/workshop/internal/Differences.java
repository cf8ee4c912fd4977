package no.throughgate.workshop.internal;

import java.util.List;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.TableFiles;

/** Two files of one table, row by row. */
final class Differences {

    private Differences() {}

    static List<RowDifference> between(TableFiles tables, String id, String before, String after) {
        return before.equals(after)
                ? List.of()
                : RowDifference.between(tables.table(id, before), tables.table(id, after));
    }
}
