package no.throughgate.appointment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.throughgate.access.Visibility;
import no.throughgate.appointment.Appointment;
import no.throughgate.appointment.Appointment.Answer;
import no.throughgate.appointment.Appointment.Party;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AppointmentRows implements Appointments {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppointmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long book(Booking b, Instant at) {
        OpeningHours.check(b.startsAt(), b.endsAt(), b.hours());
        long id = jdbc.sql("""
                        insert into app.appointment (case_id, kind, life_area, unit, starts_at, ends_at, place_code, place, opens_at, closes_at,
                            travel_minutes, source_obligation, booked_at, changed_at)
                        values (:case, :kind, :area, :unit, :starts, :ends, :code, :place, :opens, :closes, :travel, :source, :at, :at)
                        returning appointment_id
                        """)
                .param("case", b.caseId().value())
                .param("kind", b.kind())
                .param("area", b.area().name())
                .param("unit", b.unit().value())
                .param("starts", Timestamp.from(b.startsAt()))
                .param("ends", Timestamp.from(b.endsAt()))
                .param("code", b.placeCode(), Types.VARCHAR)
                .param("place", b.place())
                .param("opens", b.hours() == null ? null : b.hours().opens(), Types.TIME)
                .param("closes", b.hours() == null ? null : b.hours().closes(), Types.TIME)
                .param("travel", b.travel().isPresent() ? b.travel().getAsInt() : null, Types.SMALLINT)
                .param("source", b.source() == null ? null : b.source().value(), Types.BIGINT)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("insert into app.appointment_party (appointment_id, unit) select :id, u from unnest(:units) u")
                .param("id", id)
                .param(
                        "units",
                        b.parties().stream().map(UnitId::value).distinct().toArray(String[]::new))
                .update();
        return id;
    }

    @Override
    public void move(long id, Instant startsAt, Instant endsAt, String place, Instant at) {
        OpeningHours.check(startsAt, endsAt, null);
        try {
            jdbc.sql("""
                            update app.appointment set starts_at = :starts, ends_at = :ends, place = :place, changed_at = :at
                            where appointment_id = :id and cancelled_at is null
                            """)
                    .param("starts", Timestamp.from(startsAt))
                    .param("ends", Timestamp.from(endsAt))
                    .param("place", place)
                    .param("at", Timestamp.from(at))
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException outside) {
            throw Problem.invalid("appointment.outsideOpeningHours");
        }
    }

    @Override
    public void cancel(long id, Instant at) {
        jdbc.sql(
                        "update app.appointment set cancelled_at = :at, changed_at = :at where appointment_id = :id and cancelled_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public List<Appointment> of(CaseId caseId, Actor reader) {
        return read("p.cancelled_at is null", caseId, reader, Map.of());
    }

    @Override
    public Appointment find(CaseId caseId, long id, Actor reader) {
        return read("p.appointment_id = :id", caseId, reader, Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("appointment.notFound"));
    }

    private List<Appointment> read(String which, CaseId caseId, Actor reader, Map<String, Object> more) {
        var params = new HashMap<String, Object>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        params.putAll(more);
        String standing =
                "from app.appointment p where p.case_id = :case and %s and %s".formatted(which, Visibility.APPOINTMENT);
        Map<Long, List<Party>> parties = parties(standing, params);
        return jdbc.sql("select p.* " + standing + " order by p.starts_at, p.appointment_id")
                .params(params)
                .query((row, n) -> appointment(row, parties))
                .list();
    }

    private static Appointment appointment(ResultSet row, Map<Long, List<Party>> parties) throws SQLException {
        long id = row.getLong("appointment_id");
        return new Appointment(
                id,
                row.getObject("uid", UUID.class),
                new CaseId(row.getString("case_id")),
                row.getString("kind"),
                LifeArea.valueOf(row.getString("life_area")),
                new UnitId(row.getString("unit")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("place"),
                row.getInt("sequence"),
                instant(row, "changed_at"),
                row.getObject("cancelled_at") != null,
                parties.getOrDefault(id, List.of()));
    }

    /** That a health unit comes would say that there is a health matter: nothing new to the person alone. */
    private Map<Long, List<Party>> parties(String standing, Map<String, ?> params) {
        Map<Long, List<Party>> parties = new HashMap<>();
        jdbc.sql("""
                        select t.appointment_id, t.unit, u.name, t.answer from app.appointment_party t join app.unit u on u.unit_id = t.unit
                        where t.appointment_id in (select p.appointment_id %s)
                            and (%s or u.agency not in ('HEALTH', 'PRISON_HEALTH')) order by u.name
                        """.formatted(standing, Visibility.HEALTH + " or " + Visibility.OWN))
                .params(params)
                .query((row, n) -> parties.computeIfAbsent(row.getLong("appointment_id"), id -> new ArrayList<>())
                        .add(new Party(
                                new UnitId(row.getString("unit")),
                                row.getString("name"),
                                row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")))))
                .list();
        return parties;
    }

    @Override
    public void answer(long id, UnitId unit, Answer answer, Actor by, Instant at) {
        int rows = jdbc.sql("""
                        update app.appointment_party t set answer = :answer, answered_at = :at, answered_by = :by
                        from app.appointment p where p.appointment_id = t.appointment_id and p.cancelled_at is null
                            and t.appointment_id = :id and t.unit = :unit and t.unit = any(:mine)
                        """)
                .param("answer", answer.name())
                .param("at", Timestamp.from(at))
                .param("by", by.user().value())
                .param("id", id)
                .param("unit", unit.value())
                .param("mine", by.units().stream().map(UnitId::value).toArray(String[]::new))
                .update();
        if (rows == 0) {
            throw Problem.notFound("appointment.notFound");
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
