package no.throughgate.obligation;

import no.throughgate.kernel.Actor;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * How much a unit can carry. A full unit is still asked: the offer waits in its queue, and whoever asked is told and stays
 * accountable, as always until somebody says yes. A yes beyond the cap is its leader's.
 */
public interface Capacity {

    /** What a unit carries, as SQL, for statements over many units. Alias: {@code u} app.unit. */
    String CARRIED = """
            (select count(*) from app.obligation o where o.receiver_unit = u.unit_id and o.state = 'ACCEPTED'
                and o.closed_at is null and o.suspended_at is null)""";

    /**
     * @param carried accepted obligations that are not done; what rests is not counted
     * @param cap absent = no limit
     */
    record Load(long carried, @Nullable Integer cap) {

        private static final double WARNING = 0.8;

        public boolean full() {
            return cap != null && carried >= cap;
        }

        /** Four fifths are taken, or more. */
        public boolean near() {
            return cap != null && carried >= cap * WARNING;
        }
    }

    Load of(UnitId unit);

    /** Whether this offer waits because its receiver is full, and no leader has said yes to it. */
    boolean queued(ObligationId offer);

    /** Why one more is taken although the unit is full. */
    enum Beyond {
        RELEASE_SOON,
        NOBODY_ELSE,
        RELIEF_COMES
    }

    /**
     * The leader's yes to one offer more than the unit can carry: from now on anybody there may accept it. Whether the actor
     * leads the unit is asked before.
     *
     * @throws no.throughgate.kernel.Problem not found: no such offer waits for the actor's units
     */
    void allow(ObligationId offer, Actor leader, Beyond reason);
}
