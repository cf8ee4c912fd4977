package no.throughgate.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory's tables, read whole. */
@Repository
class DirectoryStore {

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Snapshot read() {
        return Snapshot.of(units(), addresses(), capped(), members(), municipalities(), ngos());
    }

    private List<Unit> units() {
        return jdbc.sql("""
                        select unit_id, agency, name, municipality_code, county_code, organisation_number
                        from app.unit where active
                        """)
                .query((row, n) -> new Unit(
                        new UnitId(row.getString("unit_id")),
                        Agency.valueOf(row.getString("agency")),
                        row.getString("name"),
                        row.getString("municipality_code"),
                        row.getString("county_code"),
                        row.getString("organisation_number")))
                .list();
    }

    private Map<UnitId, String> addresses() {
        Map<UnitId, String> addresses = new HashMap<>();
        jdbc.sql("select unit_id, contact_address from app.unit where active and contact_address is not null")
                .query(row -> {
                    addresses.put(new UnitId(row.getString(1)), row.getString(2));
                });
        return Map.copyOf(addresses);
    }

    private Set<UnitId> capped() {
        return Set.copyOf(jdbc.sql("select unit_id from app.unit where active and capacity is not null")
                .query((row, n) -> new UnitId(row.getString(1)))
                .list());
    }

    private List<Member> members() {
        return jdbc.sql("""
                        select m.unit_id, m.user_id, s.display_name, m.leads, m.deputises, s.simulated, s.capabilities, m.absent_from, m.absent_until,
                            m.deputises_from, m.deputises_until, m.absence_reason
                        from app.unit_member m join app.staff s using (user_id)
                        """)
                .query((row, n) -> new Member(
                        new UnitId(row.getString("unit_id")),
                        new UserId(row.getString("user_id")),
                        row.getString("display_name"),
                        row.getBoolean("leads"),
                        row.getBoolean("deputises"),
                        row.getBoolean("simulated"),
                        Set.of((String[]) row.getArray("capabilities").getArray()),
                        date(row, "absent_from"),
                        date(row, "absent_until"),
                        date(row, "deputises_from"),
                        date(row, "deputises_until"),
                        reason(row)))
                .list();
    }

    private List<Municipality> municipalities() {
        return jdbc.sql("select code, name, county_code, county, valid_from, valid_until from app.municipality")
                .query((row, n) -> new Municipality(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("county_code"),
                        row.getString("county"),
                        row.getObject("valid_from", LocalDate.class),
                        date(row, "valid_until")))
                .list();
    }

    private Map<String, List<UnitId>> ngos() {
        Map<String, List<UnitId>> ngos = new HashMap<>();
        jdbc.sql("""
                        select s.county_code, s.ngo_unit from app.ngo_service s
                        join app.unit u on u.unit_id = s.ngo_unit where u.active
                        order by s.county_code, s.rank, s.ngo_unit
                        """).query(row -> {
            ngos.computeIfAbsent(row.getString(1), county -> new ArrayList<>()).add(new UnitId(row.getString(2)));
        });
        ngos.replaceAll((county, ranked) -> List.copyOf(ranked));
        return Map.copyOf(ngos);
    }

    /** @return false if there is no such unit; closing it twice changes nothing */
    boolean close(UnitId unit) {
        return jdbc.sql("update app.unit set active = false where unit_id = :unit")
                        .param("unit", unit.value())
                        .update()
                == 1;
    }

    void setAbsence(UserId user, @Nullable LocalDate from, @Nullable LocalDate until) {
        jdbc.sql(
                        "update app.unit_member set absent_from = :from, absent_until = :until, absence_reason = null where user_id = :user")
                .param("from", from)
                .param("until", until)
                .param("user", user.value())
                .update();
    }

    private static @Nullable AbsenceReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("absence_reason");
        return reason == null ? null : AbsenceReason.valueOf(reason);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
