package no.throughgate.directory;

import java.time.LocalDate;
import java.util.Set;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a unit: whether they lead it or stand in for the leader, and the days they are away (both inclusive).
 *
 * @param deputisesFrom the days on which they stand in, both inclusive; absent = always
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
        @Nullable LocalDate absentUntil,
        @Nullable LocalDate deputisesFrom,
        @Nullable LocalDate deputisesUntil,
        @Nullable AbsenceReason absence) {

    public boolean present(LocalDate on) {
        return absentFrom == null || absentUntil == null || on.isBefore(absentFrom) || on.isAfter(absentUntil);
    }

    public boolean can(String capability) {
        return capabilities.contains(capability);
    }

    /** Stands in for the leader on this day, should the leader be away. */
    public boolean deputises(LocalDate on) {
        return deputises
                && (deputisesFrom == null
                        || deputisesUntil == null
                        || !on.isBefore(deputisesFrom) && !on.isAfter(deputisesUntil));
    }

    /** Answers for the unit, or does so on this day while the leader is away. */
    public boolean mayLead(LocalDate on) {
        return leads || deputises(on);
    }
}
