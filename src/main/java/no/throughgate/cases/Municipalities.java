package no.throughgate.cases;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which municipality a case belongs to after release: what is settled, by whom and on what, and who acts while it is disputed.
 * Where the case belongs as things stand is {@link CaseFacts#municipality()}, settled or not.
 */
public interface Municipalities {

    enum SettledBy {
        MUNICIPALITY,
        COORDINATOR,
        LEADERS,
        COUNTY_GOVERNOR
    }

    /**
     * @param basis     one of {@code app.municipality_basis}, which names its source and how far to trust it
     * @param reference of the confirmation, the minutes or the decision
     * @param answer    the obligation whose answer this is
     */
    record Settlement(
            CaseId caseId,
            String code,
            SettledBy by,
            @Nullable String basis,
            @Nullable String reference,
            ObligationId answer,
            Instant at) {}

    /** The case belongs there from now on; a dispute about it ends, and so does what was settled before. */
    void settle(Settlement settlement);

    /**
     * What an earlier case of the person settled holds in this one too, if the case is taken to belong there and has not asked
     * for itself yet: with who settled it, on what, and the reference.
     *
     * @return whether it is settled by that
     */
    boolean carryOver(CaseId caseId, CaseId earlier, Instant at);

    /**
     * Nobody takes the case. Whoever was settled last owes on until it is settled, else the municipality before the stay, else
     * the first that was asked.
     *
     * @param refusedBy codes, in the order of their noes; empty where there was only silence
     */
    void dispute(CaseId caseId, List<String> refusedBy, Instant at);

    boolean disputed(CaseId caseId);

    /** The unit has taken on to act until the dispute is settled: from release on it owns what nobody else has accepted. */
    void actsMeanwhile(CaseId caseId, UnitId unit, Instant at);
}
