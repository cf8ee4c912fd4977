package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Map;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Component;

/** What the actor's unit holds, checked before anything is done to it; and the entry afterwards. */
@Component
class Held {

    private final Rows rows;
    private final Directory directory;
    private final Timeline timeline;

    Held(Rows rows, Directory directory, Timeline timeline) {
        this.rows = rows;
        this.directory = directory;
        this.timeline = timeline;
    }

    Row any(ObligationId id, Actor actor) {
        return rows.heldBy(id, actor).orElseThrow(() -> Problem.notFound("obligation.notFound"));
    }

    Row accepted(ObligationId id, Actor actor) {
        Row row = any(id, actor);
        if (!row.open()) {
            throw Problem.conflict("obligation.alreadyClosed");
        }
        if (row.state() == Row.State.OFFERED) {
            throw Problem.conflict("obligation.acceptFirst");
        }
        return row;
    }

    /** What somebody has taken on is theirs: nobody acts on it over their head, and whoever tries hears who has it. */
    void notTakenByAnother(Row row, Actor actor) {
        if (row.assignee() != null && !row.assignee().equals(actor.user())) {
            throw Problem.conflict("obligation.alreadyClaimed", directory.displayName(row.assignee()));
        }
    }

    Row claimed(ObligationId id, Actor actor) {
        Row row = accepted(id, actor);
        if (!actor.user().equals(row.assignee())) {
            throw Problem.conflict("obligation.notYours");
        }
        return row;
    }

    void record(Row row, Actor actor, Instant at, String kind, Map<String, String> detail) {
        timeline.record(new Entry(row.caseId(), at, kind, actor.user().value(), row.receiver(), row.id(), detail));
    }
}
