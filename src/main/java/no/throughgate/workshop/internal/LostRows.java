package no.throughgate.workshop.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.workshop.Drafted.Lost;
import no.throughgate.workshop.EditionNote;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.RuleTable.Row;
import org.springframework.stereotype.Component;

/** Changes that were begun on an edition whose rows are no longer those of the newest: which they are, and what each was about. */
@Component
class LostRows {

    private final Editions editions;

    LostRows(Editions editions) {
        this.editions = editions;
    }

    /** Of the changes to one table, those that cannot be made to it any more. */
    List<Lost> among(List<RowChange> changes, RuleTable table) {
        Set<String> there = table.rows().stream().map(Row::id).collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> there.contains(change.row()) == (change.what() == RowChange.What.ADD))
                .map(change -> new Lost(change, named(change, table)))
                .toList();
    }

    private Map<String, String> named(RowChange change, RuleTable table) {
        return table.row(change.row()).or(() -> last(change)).map(table::named).orElse(Map.of());
    }

    /** As the last edition that has the row has it. */
    private Optional<Row> last(RowChange change) {
        return Stream.concat(editions.latestFirst().stream().map(EditionNote::number), Stream.of(0))
                .flatMap(edition -> editions.table(edition, change.table()).row(change.row()).stream())
                .findFirst();
    }
}
