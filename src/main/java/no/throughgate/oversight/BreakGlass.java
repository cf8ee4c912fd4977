package no.throughgate.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case to one person for a day: to read, and to say that something slips. The auditor and the case's coordinator hear
 * of it in the same transaction, and the history of the case keeps it.
 */
@Service
public class BreakGlass {

    /** From the moment of opening, whatever the day of the week. */
    public static final Duration OPEN_FOR = Duration.ofHours(24);

    /** Who watches over access to personal data. */
    public static final UnitId AUDITOR = new UnitId("/directorate/privacy");

    private final GlassRows rows;
    private final Notices notices;
    private final Timeline timeline;
    private final Clock clock;

    BreakGlass(GlassRows rows, Notices notices, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A second opening while the first lasts begins the day anew, with its own reason and its own alarm.
     *
     * @param words why, for the auditor alone
     * @throws Problem not found: no case runs under this number
     */
    @Transactional
    public void open(CaseId caseId, EmergencyReason reason, String words, Actor by) {
        UnitId coordinator = rows.coordinator(caseId).orElseThrow(() -> Problem.notFound("glass.noCase"));
        Instant now = clock.instant();
        rows.opened(caseId, reason, words, by, now, now.plus(OPEN_FOR));
        notices.tell(new Notice(caseId, null, "emergencyAccess", 0, coordinator, null, false));
        notices.tell(new Notice(caseId, null, "emergencyToReview", 0, AUDITOR, null, false));
        record(caseId, now, "glass.opened", by, Map.of("why", reason.name()));
    }

    /** The reader needs it no more. @throws Problem not found: the reader has not opened this case */
    @Transactional
    public void end(CaseId caseId, Actor by) {
        Instant now = clock.instant();
        if (rows.endOwn(caseId, by, now) == 0) {
            throw Problem.notFound("case.notFound");
        }
        record(caseId, now, "glass.ended", by, Map.of());
    }

    /** The auditor closes it before its time. @throws Problem not found: no such, or it is over */
    @Transactional
    public CaseId endBy(long glass, Actor auditor) {
        Instant now = clock.instant();
        CaseId caseId = rows.end(glass, auditor, now).orElseThrow(() -> Problem.notFound("glass.notFound"));
        record(caseId, now, "glass.ended", auditor, Map.of());
        return caseId;
    }

    /** The auditor has looked into it. @throws Problem not found: no such, or somebody has looked into it already */
    @Transactional
    public CaseId seen(long glass, Actor auditor) {
        CaseId caseId =
                rows.seen(glass, auditor, clock.instant()).orElseThrow(() -> Problem.notFound("glass.notFound"));
        notices.acknowledge(caseId, "emergencyToReview", auditor.user(), AUDITOR);
        return caseId;
    }

    private void record(CaseId caseId, Instant at, String kind, Actor by, Map<String, String> detail) {
        UnitId unit = by.units().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .findFirst()
                .orElse(null);
        timeline.record(new Entry(caseId, at, kind, by.user().value(), unit, null, detail));
    }
}
