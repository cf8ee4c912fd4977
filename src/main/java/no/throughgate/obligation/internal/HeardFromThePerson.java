package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.ObligationProcess;
import no.throughgate.obligation.SaidByThePerson;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HeardFromThePerson implements SaidByThePerson {

    private final Rows rows;
    private final Cases cases;
    private final ObligationProcess process;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    HeardFromThePerson(
            Rows rows,
            Cases cases,
            @Lazy ObligationProcess process,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void done(CaseId caseId, String kind, Map<String, Object> answers, UserId person) {
        cases.lock(caseId);
        rows.open(caseId).stream()
                .filter(row -> row.kind().equals(kind))
                .forEach(row -> done(row, answers, person, clock.instant()));
    }

    private void done(Row row, Map<String, Object> answers, UserId person, Instant now) {
        if (!rows.done(row, answers, person, now)) {
            return;
        }
        if (row.level() >= 0) {
            notices.acknowledge(row.id(), person, row.receiver());
        }
        timeline.record(new Entry(
                row.caseId(), now, "obligation.done", person.value(), null, row.id(), Map.of("kind", row.kind())));
        process.complete(row.taskId(), answers);
        if (row.level() >= 3) {
            process.fulfilled(row.caseId(), row.id());
        }
    }
}
