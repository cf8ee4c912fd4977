package no.throughgate.workshop.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.PlanningBasis;
import no.throughgate.workshop.TryPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Obligations as they were when they were made, for planning them again: set by set, without names and without content. What
 * belongs to a matter counts from no release and is left out.
 */
@Component
class PastRows {

    private static final int SET = 2000;

    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param basis as it was known when the obligation was made; of one that is open, as it is now
     * @param counts it was owed to its end, so that it could be late; not what was refused or withdrawn
     * @param ended when it was done or given up; null while it is open
     */
    record Past(
            long id,
            String caseId,
            String kind,
            String agency,
            boolean offered,
            boolean hours,
            boolean containment,
            boolean counts,
            PlanningBasis basis,
            Instant bornAt,
            Instant firstDue,
            Instant due,
            String dueReason,
            @Nullable Instant acceptBy,
            @Nullable Instant answered,
            @Nullable Instant ended) {}

    void each(TryPeriod period, Set<String> kinds, Consumer<Past> work) {
        long after = 0;
        List<Past> set = next(period, kinds, after);
        while (!set.isEmpty()) {
            set.forEach(work);
            after = set.get(set.size() - 1).id();
            set = next(period, kinds, after);
        }
    }

    private List<Past> next(TryPeriod period, Set<String> kinds, long after) {
        return jdbc.sql("""
                        select o.obligation_id, o.case_id, o.kind, split_part(o.receiver_unit, '/', 2) as agency, o.ladder, o.state,
                            o.sender_unit <> o.receiver_unit as offered, o.offered_at, o.first_due_at, o.due_at, o.due_reason, o.accept_by,
                            o.accepted_at, o.closed_at, c.admitted_on, c.opened_at, c.date_known_on, c.two_thirds_on,
                            case when :running then c.release_date else coalesce(b.new_date, a.old_date,
                                case when b.case_id is null and a.case_id is null then c.release_date end) end as release_on,
                            case when :running then c.profile else coalesce(p.profile, c.profile) end as profile
                        from app.obligation o join app.release_case c on c.case_id = o.case_id
                        left join lateral (select d.case_id, d.new_date from app.release_date_change d
                            where d.case_id = o.case_id and d.changed_at <= o.offered_at order by d.changed_at desc limit 1) b on true
                        left join lateral (select d.case_id, d.old_date from app.release_date_change d
                            where d.case_id = o.case_id and d.changed_at > o.offered_at order by d.changed_at limit 1) a on true
                        left join lateral (select f.profile from app.case_version f
                            where f.case_id = o.case_id and f.since <= o.offered_at order by f.nr desc limit 1) p on true
                        where o.obligation_id > :after and o.kind = any(:kinds) and o.suspended_at is null and c.status <> 'ANNULLED'
                          and (:running and o.closed_at is null and c.closed_at is null
                            or not :running and o.offered_at >= cast(:from as timestamptz) and o.offered_at < cast(:until as timestamptz))
                        order by o.obligation_id limit :limit
                        """)
                .param("running", period.running())
                .param("from", text(period.from()))
                .param("until", text(period.until()))
                .param("kinds", kinds.toArray(String[]::new))
                .param("after", after)
                .param("limit", SET)
                .query(PastRows::past)
                .list();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static Past past(ResultSet row, int n) throws SQLException {
        String state = row.getString("state");
        boolean offered = row.getBoolean("offered");
        Instant ended = instant(row, "closed_at");
        Instant accepted = instant(row, "accepted_at");
        LocalDate release = row.getObject("release_on", LocalDate.class);
        return new Past(
                row.getLong("obligation_id"),
                row.getString("case_id"),
                row.getString("kind"),
                row.getString("agency"),
                offered && row.getObject("accept_by") != null,
                row.getString("ladder").equals("HOURS"),
                row.getString("ladder").equals("CONTAINMENT"),
                Set.of("OFFERED", "ACCEPTED", "DONE", "FAILED").contains(state),
                new PlanningBasis(
                        row.getObject("admitted_on", LocalDate.class),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        release == null ? null : row.getObject("date_known_on", LocalDate.class),
                        release,
                        Profile.valueOf(row.getString("profile")),
                        row.getObject("two_thirds_on", LocalDate.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_due_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("due_reason"),
                instant(row, "accept_by"),
                accepted == null ? ended : accepted,
                ended);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
