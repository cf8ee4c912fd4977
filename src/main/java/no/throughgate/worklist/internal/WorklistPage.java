package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;

/**
 * One page of a view.
 *
 * @param counts how many rows each view has in all
 * @param names  who the rows are about
 * @param next   where the next page starts; empty on the last one
 */
record WorklistPage(
        WorklistView view,
        Map<WorklistView, Long> counts,
        List<WorklistRow> rows,
        Map<CaseId, String> names,
        Optional<Cursor> next) {}
