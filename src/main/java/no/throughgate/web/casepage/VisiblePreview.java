package no.throughgate.web.casepage;

import java.util.List;
import java.util.function.Predicate;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.DateMoves.Change;
import no.throughgate.obligation.DateMoves.Effect;

/** What a move would do, as far as the reader may know; the numbers count only what is listed. */
record VisiblePreview(List<Change> changes, List<String> warnings) {

    static VisiblePreview of(DateMoves.Preview preview, Predicate<String> mayKnow) {
        return new VisiblePreview(
                preview.changes().stream()
                        .filter(change -> mayKnow.test(change.kind()))
                        .filter(change -> change.effect() != Effect.UNCHANGED)
                        .toList(),
                preview.warnings());
    }

    long count(Effect effect) {
        return changes.stream().filter(change -> change.effect() == effect).count();
    }

    public long moved() {
        return count(Effect.MOVED);
    }

    public long squeezed() {
        return count(Effect.SQUEEZED);
    }

    public long impossible() {
        return count(Effect.IMPOSSIBLE);
    }
}
