package no.throughgate.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as the reader of a list needs it. {@code holder} is the display name of {@code assignee}, {@code prison}
 * that of the unit where it comes from: the prison or, in a matter, whoever raised it.
 *
 * @param containing it contains a miss of another obligation
 * @param near       rank of the nearness to release: 1 imminent, 4 far
 * @param asideUntil the day until which its holder has put it aside
 * @param movedFrom  the release date before it was moved last; null where it never was
 */
record WorklistRow(
        long id,
        CaseId caseId,
        String kind,
        String lifeArea,
        String state,
        Instant dueAt,
        @Nullable Instant acceptBy,
        String sender,
        String receiver,
        boolean ownWork,
        @Nullable String assignee,
        @Nullable String holder,
        int refusals,
        boolean resting,
        boolean containing,
        int near,
        @Nullable LocalDate asideUntil,
        @Nullable Instant closedAt,
        @Nullable LocalDate release,
        @Nullable LocalDate movedFrom,
        @Nullable LocalDate movedTo,
        String certainty,
        String prison) {

    /** How often and from when to when the date of the obligation's case was moved: a first date is no move. */
    static final String MOVES = """
            select d.old_date, d.new_date from app.release_date_change d
            where d.case_id = o.case_id and d.old_date is not null and d.new_date is distinct from d.old_date
            order by d.changed_at desc limit 1""";

    /** What {@link #of} reads; {@code o} app.obligation joined with its case, units and staff. */
    static final String COLUMNS = """
            o.obligation_id, o.case_id, o.kind, o.life_area, o.state, o.due_at, o.accept_by, o.assignee, o.refusals,
            o.closed_at is null and o.suspended_at is not null as resting,
            s.name as sender, r.name as receiver, o.sender_unit = o.receiver_unit as own_work,
            coalesce(p.display_name, o.assignee) as holder,
            o.contains_obligation is not null as containing, o.nearness, o.closed_at, %s as aside_until,
            c.release_date, moved.old_date as moved_from, moved.new_date as moved_to,
            coalesce(c.release_certainty, '') as certainty, h.name as prison
            """.formatted(Aside.IN_FORCE);

    static final String JOINS = """
            left join app.release_case c on c.case_id = o.case_id
            left join app.matter m on m.case_id = o.case_id
            join app.unit s on s.unit_id = o.sender_unit
            join app.unit r on r.unit_id = o.receiver_unit
            join app.unit h on h.unit_id = coalesce(c.prison_unit, m.raised_by)
            left join app.staff p on p.user_id = o.assignee
            left join lateral (%s) moved on true
            """.formatted(MOVES);

    static WorklistRow of(ResultSet row, int number) throws SQLException {
        return new WorklistRow(
                row.getLong("obligation_id"),
                new CaseId(row.getString("case_id")),
                row.getString("kind"),
                row.getString("life_area"),
                row.getString("state"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("accept_by", OffsetDateTime.class)),
                row.getString("sender"),
                row.getString("receiver"),
                row.getBoolean("own_work"),
                row.getString("assignee"),
                row.getString("holder"),
                row.getInt("refusals"),
                row.getBoolean("resting"),
                row.getBoolean("containing"),
                row.getInt("nearness"),
                row.getObject("aside_until", LocalDate.class),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getObject("release_date", LocalDate.class),
                row.getObject("moved_from", LocalDate.class),
                row.getObject("moved_to", LocalDate.class),
                row.getString("certainty"),
                row.getString("prison"));
    }

    Cursor cursor(WorklistView view) {
        return view.order() == SortOrder.LATEST && closedAt != null
                ? new Cursor(false, near, closedAt, id)
                : new Cursor(asideUntil != null, near, dueAt, id);
    }

    public boolean heldBy(UserId user) {
        return user.value().equals(assignee);
    }

    public boolean offered() {
        return state.equals("OFFERED");
    }

    public boolean dateMoved() {
        return movedFrom != null;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
