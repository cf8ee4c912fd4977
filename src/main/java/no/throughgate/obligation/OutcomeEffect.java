package no.throughgate.obligation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** What a fulfilled obligation means for the facts of the case, beyond its own row. One class a fact. */
public interface OutcomeEffect {

    /** Kinds whose fulfilment has this effect. */
    Set<String> kinds();

    /** Runs in the transaction of the fulfilment, before the token moves. */
    void apply(Performed performed);

    /** Whether it may take the token on by itself, so that the step is over when it comes to be completed. */
    default boolean mayMoveOn() {
        return false;
    }

    /**
     * A fulfilled obligation: what, by which unit and whom, when, and the validated answers of its form.
     *
     * @param contains the missed obligation that this one was to contain
     */
    record Performed(
            ObligationId id,
            CaseFacts facts,
            String kind,
            UnitId unit,
            UserId by,
            Optional<ObligationId> contains,
            Instant at,
            Map<String, Object> data) {

        public String text(String key) {
            Object value = data.get(key);
            return value == null ? "" : value.toString();
        }

        public boolean flag(String key) {
            return Boolean.parseBoolean(text(key));
        }
    }
}
