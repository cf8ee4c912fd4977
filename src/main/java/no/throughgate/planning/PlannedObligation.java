package no.throughgate.planning;

import java.time.Instant;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;

/** What planning says about one kind for one case: it is due then and for this reason, or it is left out and why. */
public sealed interface PlannedObligation {

    CatalogueRow row();

    /**
     * @param due never before now + the rule's minimum lead
     * @param acceptBy when the receiver must have answered; never after {@code due}
     * @param firstAlarm the reminder L0; never before now
     */
    record Due(CatalogueRow row, Instant due, DueReason reason, Instant acceptBy, Instant firstAlarm, Nearness nearness)
            implements PlannedObligation {

        /** It prepares the release and cannot be done before it. */
        public boolean impossible() {
            return reason.limit() == DueReason.Limit.PAST_RELEASE;
        }
    }

    record Dropped(CatalogueRow row, DropReason reason, Profile profile) implements PlannedObligation {}

    /** Why a kind is left out. */
    enum DropReason {
        /** Only what must be done is kept in so short a time. */
        PROFILE_TOO_SHORT,
        /** Only asked for while the release date is unknown. */
        RELEASE_DATE_KNOWN,
        /** There is no release date to count from. */
        NO_RELEASE_DATE,
        /** There is no two-thirds date to count from. */
        NO_TWO_THIRDS_DATE,
        /** Its fixed gate lay behind already when the date became known; the next gate's check covers it. */
        GATE_HAD_PASSED
    }
}
