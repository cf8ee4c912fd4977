package no.throughgate.meeting.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.meeting.MeetingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes meetings and their decisions. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long open(CaseId caseId, MeetingKind kind, Instant at) {
        return jdbc.sql(
                        "insert into app.meeting (case_id, kind, opened_at) values (:case, :kind, :at) returning meeting_id")
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void began(long meetingId, String taskId) {
        jdbc.sql("insert into app.meeting_step (task_id, meeting_id) values (:task, :meeting)")
                .param("task", taskId)
                .param("meeting", meetingId)
                .update();
    }

    /** The meeting that an obligation is a step of. */
    Optional<Long> ofStep(ObligationId id) {
        return jdbc.sql("""
                        select s.meeting_id from app.obligation o join app.meeting_step s on s.task_id = o.task_id
                        where o.obligation_id = :id
                        """).param("id", id.value()).query(Long.class).optional();
    }

    void called(long meetingId, long appointmentId, String personInvited) {
        jdbc.sql("""
                        update app.meeting set appointment_id = :appointment, person_invited = nullif(:invited, '') where meeting_id = :id
                        """)
                .param("appointment", appointmentId)
                .param("invited", personInvited)
                .param("id", meetingId)
                .update();
    }

    void heard(long meetingId, LocalDate on, String how, Collection<String> present, String minutes) {
        jdbc.sql("""
                        update app.meeting set heard_on = :on, heard_how = :how, present = :present,
                            minutes_reference = coalesce(nullif(:minutes, ''), minutes_reference)
                        where meeting_id = :id
                        """)
                .param("on", on)
                .param("how", how)
                .param("present", present.toArray(String[]::new))
                .param("minutes", minutes)
                .param("id", meetingId)
                .update();
    }

    void decide(long meetingId, UnitId unit, LifeArea area, String what, LocalDate dueOn, String by, Instant at) {
        jdbc.sql("""
                        insert into app.meeting_decision (meeting_id, unit, life_area, decision, due_on, recorded_at, recorded_by)
                        values (:id, :unit, :area, :what, :due, :at, :by)
                        """)
                .param("id", meetingId)
                .param("unit", unit.value())
                .param("area", area.name())
                .param("what", what)
                .param("due", dueOn)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    int settle(long meetingId, Instant at) {
        jdbc.sql("update app.meeting set settled_at = :at where meeting_id = :id and settled_at is null")
                .param("at", Timestamp.from(at))
                .param("id", meetingId)
                .update();
        return jdbc.sql("select count(*) from app.meeting_decision where meeting_id = :id")
                .param("id", meetingId)
                .query(Integer.class)
                .single();
    }

    boolean extraUnderWay(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select 1 from app.meeting where case_id = :case and kind = 'EXTRA' and settled_at is null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * The units that owe or have done something in the case for all to know, the chosen organisation once it has said yes, and a
     * health unit with which the person agreed to share how the case is run. After release the prison's units are no more of it.
     */
    List<UnitId> group(CaseId caseId, LocalDate today) {
        return jdbc.sql("""
                        select u.unit_id from app.release_case c
                        cross join lateral (
                            select c.ngo_unit as unit_id where c.ngo_accepted
                            union select o.receiver_unit from app.obligation o join app.unit r on r.unit_id = o.receiver_unit
                                and r.agency in ('PRISON', 'COORDINATOR', 'PROBATION', 'NAV', 'HOUSING', 'MUNICIPALITY', 'EDUCATION')
                                where o.case_id = c.case_id and o.info_lane <> 'RESTRICTED' and o.state in ('OFFERED', 'ACCEPTED', 'DONE')
                            union select k.to_unit from app.consent k join app.unit h on h.unit_id = k.to_unit and h.agency in ('HEALTH', 'PRISON_HEALTH')
                                where k.case_id = c.case_id and app.content_open(c.case_id, 'GENERAL', array[k.to_unit], :today)) g
                        join app.unit u on u.unit_id = g.unit_id and u.active and u.unit_id <> '/nav/state'
                        where c.case_id = :case and (c.status = 'OPEN' or u.unit_id not like '/prison/%')
                        """).param("case", caseId.value()).param("today", today).query(String.class).list().stream()
                .map(UnitId::new)
                .toList();
    }
}
