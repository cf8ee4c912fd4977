package no.throughgate.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;

/** Adds the tables' amounts to an instant; days keep the Norwegian time of day over both clock changes. */
final class Amounts {

    private final WorkingCalendar calendar;

    Amounts(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant after(Instant from, Amount amount) {
        return plus(from, amount.value(), amount.unit());
    }

    Instant before(Instant from, Amount amount) {
        return plus(from, -amount.value(), amount.unit());
    }

    /** The same for the time somebody is given: whole days run to the end of office on the last of them. */
    Instant deadline(Instant from, Amount amount) {
        LocalDate today = Oslo.dateOf(from);
        return switch (amount.unit()) {
            case DAYS -> Oslo.endOfOffice(today.plusDays(amount.value()));
            case WORKING_DAYS -> Oslo.endOfOffice(calendar.plusWorkingDays(today, amount.value()));
            default -> after(from, amount);
        };
    }

    private Instant plus(Instant from, int value, RuleUnit unit) {
        return switch (unit) {
            case DAYS -> {
                ZonedDateTime local = from.atZone(Oslo.ZONE);
                yield Oslo.at(local.toLocalDate().plusDays(value), local.toLocalTime());
            }
            case WORKING_DAYS -> calendar.plusWorkingDays(from, value);
            case HOURS -> from.plus(Duration.ofHours(value));
            case WORKING_HOURS -> calendar.plusWorkingHours(from, Duration.ofHours(value));
            case SAME_DAY -> later(Oslo.endOfOffice(Oslo.dateOf(from)), from.plus(Duration.ofHours(1)));
            case NEXT_WORKING_DAY -> Oslo.at(calendar.nextWorkingDay(Oslo.dateOf(from)), Oslo.OFFICE_OPENS);
        };
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
