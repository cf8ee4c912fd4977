package no.throughgate.meeting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.meeting.Meeting;
import no.throughgate.meeting.MeetingKind;
import no.throughgate.meeting.MeetingProcess;
import no.throughgate.meeting.Meetings;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class GroupMeetings implements Meetings {

    private final MeetingRows rows;
    private final MeetingsRead read;
    private final Invitations invitations;
    private final Decisions decisions;
    private final Cases cases;
    private final MeetingProcess process;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    GroupMeetings(
            MeetingRows rows,
            MeetingsRead read,
            Invitations invitations,
            Decisions decisions,
            Cases cases,
            @Lazy MeetingProcess process,
            Timeline timeline,
            JdbcClient jdbc,
            MovableClock clock) {
        this.rows = rows;
        this.read = read;
        this.invitations = invitations;
        this.decisions = decisions;
        this.cases = cases;
        this.process = process;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long open(CaseId caseId, MeetingKind kind) {
        return rows.open(caseId, kind, clock.instant());
    }

    @Override
    public void began(long meetingId, String taskId) {
        rows.began(meetingId, taskId);
    }

    @Override
    public void invite(long meetingId) {
        invitations.send(meetingId, Oslo.dateOf(clock.instant()));
    }

    @Override
    public int settle(long meetingId) {
        return rows.settle(meetingId, clock.instant());
    }

    @Override
    public void call(CaseId caseId, Actor by) {
        if (!concerns(caseId, by)) {
            throw Problem.notFound("case.notFound");
        }
        cases.lock(caseId);
        if (rows.extraUnderWay(caseId)) {
            throw Problem.conflict("meeting.underWay");
        }
        timeline.record(new Entry(
                caseId, clock.instant(), "meeting.called", by.user().value(), null, null, java.util.Map.of()));
        process.called(caseId);
    }

    @Override
    public boolean mayCall(CaseId caseId, Actor reader) {
        return concerns(caseId, reader) && !rows.extraUnderWay(caseId);
    }

    /** The coordinator, the municipal coordinator, or the organisation that walks beside the person, in a case of theirs that runs. */
    private boolean concerns(CaseId caseId, Actor by) {
        var may = Set.of("coordinator", "municipal-coordinator", "ngo-staff");
        return by.capabilities().stream().anyMatch(may::contains)
                && jdbc.sql("""
                        select exists (select 1 from app.release_case c where c.case_id = :case and c.status in ('OPEN', 'RELEASED') and %s
                            and (not :ngo or c.ngo_accepted and c.ngo_unit = any(:units)))
                        """.formatted(Visibility.CASE))
                        .params(Visibility.params(by))
                        .param("case", caseId.value())
                        .param("ngo", by.units().stream().anyMatch(unit -> unit.agency() == Agency.NGO))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void decide(CaseId caseId, long meetingId, Agency who, String what, LocalDate dueOn, Actor by) {
        if (!read.minutesOpen(caseId, meetingId, by)) {
            throw Problem.notFound("meeting.notFound");
        }
        decisions.add(meetingId, cases.facts(caseId), who, what, dueOn, by.user(), clock.instant());
    }

    @Override
    public List<Meeting> of(CaseId caseId, Actor reader) {
        return read.of(caseId, reader, Oslo.dateOf(clock.instant()));
    }
}
