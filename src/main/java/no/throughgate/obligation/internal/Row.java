package no.throughgate.obligation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as its commands need it.
 *
 * @param resting open and without a clock, until the person is out again: what is born in its place rests too, and no token moves
 */
record Row(
        ObligationId id,
        CaseId caseId,
        String kind,
        LifeArea area,
        String capability,
        boolean containment,
        String taskId,
        UnitId sender,
        UnitId receiver,
        State state,
        @Nullable UserId assignee,
        Instant due,
        int level,
        @Nullable Instant nextAlarm,
        int refusals,
        @Nullable ObligationId contains,
        boolean resting) {

    /** The reason of what was cancelled since its receiver lost the consent for it; why it did is not the receiver's to know. */
    static final String ACCESS_ENDED = "ACCESS_ENDED";

    enum State {
        OFFERED,
        ACCEPTED,
        DONE,
        FAILED,
        REJECTED,
        EXPIRED,
        WITHDRAWN,
        RETURNED
    }

    static final String COLUMNS = """
            o.obligation_id, o.case_id, o.kind, o.life_area, o.capability, o.ladder, o.task_id, o.sender_unit, o.receiver_unit, o.state, o.assignee,
            o.due_at, o.level, o.next_alarm_at, o.refusals, o.contains_obligation,
            o.suspended_at is not null as resting
            """;

    static Row read(ResultSet rs, int n) throws SQLException {
        String assignee = rs.getString("assignee");
        long contains = rs.getLong("contains_obligation");
        boolean containsNothing = rs.wasNull();
        Timestamp alarm = rs.getTimestamp("next_alarm_at");
        return new Row(
                new ObligationId(rs.getLong("obligation_id")),
                new CaseId(rs.getString("case_id")),
                rs.getString("kind"),
                LifeArea.valueOf(rs.getString("life_area")),
                rs.getString("capability"),
                rs.getString("ladder").equals("CONTAINMENT"),
                rs.getString("task_id"),
                new UnitId(rs.getString("sender_unit")),
                new UnitId(rs.getString("receiver_unit")),
                State.valueOf(rs.getString("state")),
                assignee == null ? null : new UserId(assignee),
                rs.getTimestamp("due_at").toInstant(),
                rs.getInt("level"),
                alarm == null ? null : alarm.toInstant(),
                rs.getInt("refusals"),
                containsNothing ? null : new ObligationId(contains),
                rs.getBoolean("resting"));
    }

    /** Does its next alarm move the token? */
    boolean rings() {
        return Alarms.rings(level, containment);
    }

    /** The facts to say whose it is by: what rests is owed outside, after the next release. */
    CaseFacts seenFrom(CaseFacts facts) {
        return resting ? facts.afterRelease() : facts;
    }

    boolean open() {
        return state == State.OFFERED || state == State.ACCEPTED;
    }

    /** Refused or returned, and held by whoever must now decide or complete what is missing. */
    boolean cameBack() {
        return refusals > 0 && !betweenAgencies();
    }

    boolean betweenAgencies() {
        return !sender.equals(receiver);
    }
}
