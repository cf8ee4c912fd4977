package no.throughgate.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks the row, writes what is new and, beside it, what stood before. */
@Component
@Transactional
class StoredUnitSettings implements UnitSettings {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final MovableClock clock;

    StoredUnitSettings(JdbcClient jdbc, Directory directory, MovableClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Settings of(UnitId unit) {
        return settings(unit, "");
    }

    private Settings settings(UnitId unit, String lock) {
        return jdbc.sql("select contact_address, contact_phone, capacity from app.unit where unit_id = :unit and active"
                        + lock)
                .param("unit", unit.value())
                .query((rs, n) -> new Settings(rs.getString(1), rs.getString(2), rs.getObject(3, Integer.class)))
                .optional()
                .orElseThrow(() -> Problem.notFound("directory.unknownUnit", unit.value()));
    }

    @Override
    public void contact(UnitId unit, UserId by, @Nullable String address, @Nullable String phone) {
        Settings before = settings(unit, " for no key update");
        jdbc.sql("update app.unit set contact_address = :address, contact_phone = :phone where unit_id = :unit")
                .param("address", address)
                .param("phone", phone)
                .param("unit", unit.value())
                .update();
        record(unit, by, What.ADDRESS, null, before.address(), address);
        record(unit, by, What.PHONE, null, before.phone(), phone);
        directory.refresh();
    }

    @Override
    public void capacity(UnitId unit, UserId by, @Nullable Integer capacity) {
        Settings before = settings(unit, " for no key update");
        jdbc.sql("update app.unit set capacity = :capacity where unit_id = :unit")
                .param("capacity", capacity)
                .param("unit", unit.value())
                .update();
        record(unit, by, What.CAPACITY, null, text(before.capacity()), text(capacity));
        directory.refresh();
    }

    @Override
    public void deputy(UnitId unit, UserId by, UserId member, LocalDate from, LocalDate until) {
        Stood before = stood(unit, member);
        jdbc.sql("""
                        update app.unit_member set deputises = true, deputises_from = :from, deputises_until = :until
                        where unit_id = :unit and user_id = :member
                        """)
                .param("from", from)
                .param("until", until)
                .param("unit", unit.value())
                .param("member", member.value())
                .update();
        record(unit, by, What.DEPUTY, member, before.deputy(), span(from, until));
        directory.refresh();
    }

    @Override
    public void noDeputy(UnitId unit, UserId by, UserId member) {
        Stood before = stood(unit, member);
        jdbc.sql("""
                        update app.unit_member set deputises = false, deputises_from = null, deputises_until = null
                        where unit_id = :unit and user_id = :member
                        """)
                .param("unit", unit.value())
                .param("member", member.value())
                .update();
        record(unit, by, What.DEPUTY, member, before.deputy(), null);
        directory.refresh();
    }

    @Override
    public void absence(UnitId unit, UserId by, UserId member, LocalDate from, LocalDate until, AbsenceReason reason) {
        Stood before = stood(unit, member);
        directory.recordAbsence(member, from, until);
        jdbc.sql("update app.unit_member set absence_reason = :reason where user_id = :member")
                .param("reason", reason.name())
                .param("member", member.value())
                .update();
        record(unit, by, What.ABSENCE, member, before.absence(), span(from, until) + " " + reason);
    }

    @Override
    public void noAbsence(UnitId unit, UserId by, UserId member) {
        Stood before = stood(unit, member);
        directory.endAbsence(member);
        record(unit, by, What.ABSENCE, member, before.absence(), null);
    }

    private record Stood(@Nullable String deputy, @Nullable String absence) {}

    private Stood stood(UnitId unit, UserId member) {
        return jdbc.sql("""
                        select deputises, deputises_from, deputises_until, absent_from, absent_until, absence_reason
                        from app.unit_member where unit_id = :unit and user_id = :member for no key update
                        """)
                .param("unit", unit.value())
                .param("member", member.value())
                .query(StoredUnitSettings::stood)
                .optional()
                .orElseThrow(() -> Problem.notFound("unit.noSuchMember"));
    }

    private static Stood stood(ResultSet rs, int row) throws SQLException {
        LocalDate from = rs.getObject("deputises_from", LocalDate.class);
        LocalDate away = rs.getObject("absent_from", LocalDate.class);
        String reason = Objects.requireNonNullElse(rs.getString("absence_reason"), "");
        return new Stood(
                !rs.getBoolean("deputises")
                        ? null
                        : from == null ? "ALWAYS" : span(from, rs.getObject("deputises_until", LocalDate.class)),
                away == null
                        ? null
                        : (span(away, rs.getObject("absent_until", LocalDate.class)) + " " + reason).strip());
    }

    private static String span(LocalDate from, LocalDate until) {
        return from + "/" + until;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private void record(
            UnitId unit, UserId by, What what, @Nullable UserId about, @Nullable String from, @Nullable String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        jdbc.sql("""
                        insert into app.unit_change (unit_id, changed_by, changed_at, what, about, old_value, new_value)
                        values (:unit, :by, :at, :what, :about, :from, :to)
                        """)
                .param("unit", unit.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("what", what.name())
                .param("about", about == null ? null : about.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    public List<Change> changes(UnitId unit, int limit) {
        return jdbc.sql("""
                        select changed_by, changed_at, what, about, old_value, new_value from app.unit_change
                        where unit_id = :unit order by change_id desc limit :limit
                        """)
                .param("unit", unit.value())
                .param("limit", limit)
                .query((rs, n) -> new Change(
                        new UserId(rs.getString("changed_by")),
                        rs.getTimestamp("changed_at").toInstant(),
                        What.valueOf(rs.getString("what")),
                        rs.getString("about"),
                        rs.getString("old_value"),
                        rs.getString("new_value")))
                .list();
    }
}
