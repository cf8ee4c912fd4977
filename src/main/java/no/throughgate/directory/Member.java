package no.throughgate.directory;

import java.time.LocalDate;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A person in a unit: whether they lead it or stand in for the leader, and the days they are away (both inclusive). */
public record Member(
        UnitId unit,
        UserId user,
        String displayName,
        boolean leads,
        boolean deputises,
        boolean simulated,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    public boolean present(LocalDate on) {
        return absentFrom == null || absentUntil == null || on.isBefore(absentFrom) || on.isAfter(absentUntil);
    }
}
