package no.throughgate.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever leads a unit decides about it. Whether somebody does lead it is asked before; each change is kept with who,
 * when and what stood before, and one that changes nothing leaves no trace.
 */
public interface UnitSettings {

    /** @param capacity how many accepted obligations the unit can carry at a time; absent = no limit */
    record Settings(
            @Nullable String address,
            @Nullable String phone,
            @Nullable Integer capacity) {}

    Settings of(UnitId unit);

    void contact(UnitId unit, UserId by, @Nullable String address, @Nullable String phone);

    void capacity(UnitId unit, UserId by, @Nullable Integer capacity);

    /**
     * A member stands in for the leader from and including one day until and including another.
     *
     * @throws no.throughgate.kernel.Problem not found: nobody of that name is in the unit
     */
    void deputy(UnitId unit, UserId by, UserId member, LocalDate from, LocalDate until);

    void noDeputy(UnitId unit, UserId by, UserId member);

    /** Away from the whole directory: who works in several units is away from all of them. */
    void absence(UnitId unit, UserId by, UserId member, LocalDate from, LocalDate until, AbsenceReason reason);

    void noAbsence(UnitId unit, UserId by, UserId member);

    /** @param about whom, for what concerns one member */
    record Change(
            UserId by,
            Instant at,
            What what,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to) {}

    enum What {
        ADDRESS,
        PHONE,
        CAPACITY,
        DEPUTY,
        ABSENCE,
        BEYOND
    }

    /** The newest first. */
    List<Change> changes(UnitId unit, int limit);
}
