package no.throughgate.web.casepage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.DateMoves.Change;
import no.throughgate.obligation.DateMoves.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What a date move does, as far as the reader may know the steps: the same on the page and in the counts. What stays as it is, is
 * not listed; what cannot be done any more comes first. That somebody is told anew because the crime hurt them is said to those
 * in that lane.
 */
record VisiblePreview(
        List<Group> groups, List<String> warnings, @Nullable Instant victimsToldBy) {

    /** What happens alike to several steps, the one that is due first at the top. */
    record Group(Effect effect, List<Step> steps) {

        public int count() {
            return steps.size();
        }
    }

    record Step(String kind, String owner, Instant oldDue, Instant newDue) {}

    static VisiblePreview of(
            DateMoves.Preview preview,
            Predicate<ObligationId> maySee,
            Predicate<LifeArea> laneOpen,
            Function<UnitId, String> names) {
        var seen = preview.changes().stream()
                .filter(change -> maySee.test(change.id()))
                .toList();
        return new VisiblePreview(
                Stream.of(Effect.IMPOSSIBLE, Effect.SQUEEZED, Effect.WITHDRAWN, Effect.MOVED)
                        .map(effect -> new Group(effect, steps(seen, effect, names)))
                        .toList(),
                preview.warnings(),
                laneOpen.test(LifeArea.LAW_AND_CONDITIONS) ? preview.victimsToldBy() : null);
    }

    private static List<Step> steps(List<Change> changes, Effect effect, Function<UnitId, String> names) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .map(change -> new Step(change.kind(), names.apply(change.owner()), change.oldDue(), change.newDue()))
                .sorted(Comparator.comparing(Step::newDue))
                .toList();
    }
}
