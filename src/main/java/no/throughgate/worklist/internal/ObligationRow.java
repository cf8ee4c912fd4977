package no.throughgate.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.throughgate.kernel.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * One obligation on its own page.
 *
 * @param owed      one of the reader's units owes it, and the reader has the capability: may act on it
 * @param capability what whoever does it must be able to
 * @param dueReason as planning encoded it
 * @param evidence  what must be shown for it to be done
 */
record ObligationRow(
        WorklistRow row,
        String receiverUnit,
        String capability,
        boolean owed,
        boolean open,
        String dueReason,
        String evidence,
        boolean must,
        @Nullable String reason) {

    static final String COLUMNS = WorklistRow.COLUMNS
            + ", o.receiver_unit, o.capability, o.closed_at is null as open, o.due_reason, o.evidence, o.must, o.reason";

    static ObligationRow of(ResultSet row, int number) throws SQLException {
        return new ObligationRow(
                WorklistRow.of(row, number),
                row.getString("receiver_unit"),
                row.getString("capability"),
                row.getBoolean("owed"),
                row.getBoolean("open"),
                row.getString("due_reason"),
                row.getString("evidence"),
                row.getBoolean("must"),
                row.getString("reason"));
    }

    ObligationId obligationId() {
        return new ObligationId(row.id());
    }

    public boolean answerable() {
        return open && owed && row.offered();
    }

    public boolean accepted() {
        return open && owed && !row.offered();
    }

    /** Came back from somebody who said no: may be offered anew. Whoever took it on after that gives it back instead. */
    public boolean cameBack() {
        return accepted() && row.refusals() > 0 && row.ownWork();
    }

    /** Another unit asked for it, so it can be handed back to that unit. */
    public boolean returnable() {
        return accepted() && !row.ownWork();
    }
}
