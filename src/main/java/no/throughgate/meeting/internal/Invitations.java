package no.throughgate.meeting.internal;

import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the group to come. An invitation is told, to be answered on the case's page; whoever called the meeting sees who has. */
@Component
class Invitations {

    private final MeetingRows rows;
    private final Notices notices;
    private final JdbcClient jdbc;

    Invitations(MeetingRows rows, Notices notices, JdbcClient jdbc) {
        this.rows = rows;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    private record Called(CaseId caseId, long appointment, UnitId by) {}

    void send(long meetingId, LocalDate today) {
        called(meetingId).ifPresent(called -> rows.group(called.caseId(), today).stream()
                .filter(unit -> !unit.equals(called.by()))
                .forEach(unit -> invite(called, unit)));
    }

    private void invite(Called called, UnitId unit) {
        jdbc.sql("insert into app.appointment_party (appointment_id, unit) values (:id, :unit) on conflict do nothing")
                .param("id", called.appointment())
                .param("unit", unit.value())
                .update();
        notices.tell(new Notice(called.caseId(), null, "meeting", 0, unit, null, false));
    }

    private Optional<Called> called(long meetingId) {
        return jdbc.sql("""
                        select m.case_id, p.appointment_id, p.unit from app.meeting m join app.appointment p using (appointment_id)
                        where m.meeting_id = :id
                        """)
                .param("id", meetingId)
                .query((row, n) -> new Called(
                        new CaseId(row.getString("case_id")),
                        row.getLong("appointment_id"),
                        new UnitId(row.getString("unit"))))
                .optional();
    }
}
