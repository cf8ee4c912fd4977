package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One page of a view.
 *
 * @param counts how many rows each view has in all, narrowed as this one is
 * @param names  who the rows are about
 * @param next   where the next page starts; empty on the last one
 */
record WorklistPage(
        Position position,
        Map<WorklistView, Long> counts,
        List<WorklistRow> rows,
        Map<CaseId, String> names,
        Optional<Position> next) {

    public WorklistView view() {
        return position.view();
    }

    /** The heading above the row: its step of nearness, or that it is put aside; null where the row before has the same. */
    public @Nullable String group(int index) {
        String mine = groupOf(rows.get(index));
        return index > 0 && mine.equals(groupOf(rows.get(index - 1))) || view() == WorklistView.DONE ? null : mine;
    }

    private String groupOf(WorklistRow row) {
        return view() == WorklistView.MINE && row.asideUntil() != null ? "aside" : "" + row.near();
    }
}
