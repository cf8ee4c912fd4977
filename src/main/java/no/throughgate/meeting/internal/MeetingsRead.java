package no.throughgate.meeting.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Visibility;
import no.throughgate.appointment.Appointment;
import no.throughgate.appointment.Appointments;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.meeting.Meeting;
import no.throughgate.meeting.Meeting.Decision;
import no.throughgate.meeting.MeetingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting is open to who was asked to come and to whom the law or the person opens how the case is run; a decision, by its life area. */
@Component
class MeetingsRead {

    private static final String SEEN = """
            (m.case_id = any(:opened) or app.content_open(m.case_id, 'GENERAL', :units, :today) or exists (select 1 from app.appointment_party t
                where t.appointment_id = m.appointment_id and t.unit = any(:units)))""";

    private static final String DECISION_SEEN = """
            (case when d.life_area = 'HEALTH_AND_SUBSTANCE' then 'HEALTH_AND_SUBSTANCE' = any(:restrictedAreas)
                else d.unit = any(:units) or m.case_id = any(:opened) or app.content_open(m.case_id, d.life_area, :units, :today) end)""";

    private static final String MINUTES_OPEN = """
            (m.settled_at is null and exists (select 1 from app.meeting_step s join app.obligation o on o.task_id = s.task_id
                where s.meeting_id = m.meeting_id and o.kind = 'recordDecisions' and o.state = 'ACCEPTED' and %s))""".formatted(Visibility.OWED);

    private final JdbcClient jdbc;
    private final Appointments appointments;

    MeetingsRead(JdbcClient jdbc, Appointments appointments) {
        this.jdbc = jdbc;
        this.appointments = appointments;
    }

    List<Meeting> of(CaseId caseId, Actor reader, LocalDate today) {
        var params = params(caseId, reader, today);
        Map<Long, List<Decision>> decisions = decisions(params);
        List<Appointment> seen = appointments.of(caseId, reader);
        return jdbc.sql(
                        "select m.*, %s as minutes_open from app.meeting m where m.case_id = :case and %s order by m.meeting_id desc"
                                .formatted(MINUTES_OPEN, SEEN))
                .params(params)
                .query((row, n) -> {
                    long appointment = row.getLong("appointment_id");
                    return new Meeting(
                            row.getLong("meeting_id"),
                            MeetingKind.valueOf(row.getString("kind")),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            seen.stream().filter(a -> a.id() == appointment).findFirst(),
                            row.getObject("heard_on", LocalDate.class),
                            row.getString("heard_how"),
                            row.getBoolean("person_present"),
                            row.getBoolean("ngo_present"),
                            decisions.getOrDefault(row.getLong("meeting_id"), List.of()),
                            row.getBoolean("minutes_open"));
                })
                .list();
    }

    private Map<Long, List<Decision>> decisions(Map<String, Object> params) {
        var found = new HashMap<Long, List<Decision>>();
        jdbc.sql("""
                        select d.meeting_id, u.name, d.decision, d.due_on, o.state from app.meeting_decision d
                        join app.meeting m using (meeting_id) join app.unit u on u.unit_id = d.unit
                        left join lateral (select x.state from app.obligation x where x.task_id = d.task_id
                            order by x.obligation_id desc limit 1) o on true
                        where m.case_id = :case and %s order by d.decision_id
                        """.formatted(DECISION_SEEN)).params(params).query(row -> {
            found.computeIfAbsent(row.getLong("meeting_id"), id -> new java.util.ArrayList<>())
                    .add(new Decision(
                            row.getString("name"),
                            row.getString("decision"),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("state")));
        });
        return found;
    }

    boolean minutesOpen(CaseId caseId, long meetingId, Actor actor) {
        return Optional.ofNullable(
                        jdbc.sql("select %s from app.meeting m where m.case_id = :case and m.meeting_id = :id"
                                        .formatted(MINUTES_OPEN))
                                .params(Visibility.params(actor))
                                .param("case", caseId.value())
                                .param("id", meetingId)
                                .query(Boolean.class)
                                .optional()
                                .orElse(false))
                .orElse(false);
    }

    private static Map<String, Object> params(CaseId caseId, Actor reader, LocalDate today) {
        var params = new HashMap<>(Visibility.params(reader, today));
        params.put("case", caseId.value());
        return params;
    }
}
