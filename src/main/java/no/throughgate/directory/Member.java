package no.throughgate.directory;

import java.time.LocalDate;
import java.util.Set;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a unit: whether they lead it or stand in for the leader, and the days they are away (both inclusive).
 *
 * @param capabilities what the person may do, as the login server last said; empty for simulated people
 */
public record Member(
        UnitId unit,
        UserId user,
        String displayName,
        boolean leads,
        boolean deputises,
        boolean simulated,
        Set<String> capabilities,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    public boolean present(LocalDate on) {
        return absentFrom == null || absentUntil == null || on.isBefore(absentFrom) || on.isAfter(absentUntil);
    }

    public boolean can(String capability) {
        return capabilities.contains(capability);
    }

    /** Answers for the unit, or does so while the leader is away. */
    public boolean mayLead() {
        return leads || deputises;
    }
}
