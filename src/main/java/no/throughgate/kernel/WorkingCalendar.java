package no.throughgate.kernel;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Norwegian working days: Monday to Friday without public holidays and without the days off agreed on besides
 * (24 and 31 December unless configured otherwise). Thread-safe; a year is worked out once and kept.
 */
public final class WorkingCalendar {

    public static final Set<MonthDay> CHRISTMAS_AND_NEW_YEARS_EVE = Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31));

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    private final Set<MonthDay> daysOff;
    private final ConcurrentHashMap<Integer, YearOfDays> years = new ConcurrentHashMap<>();

    public WorkingCalendar() {
        this(CHRISTMAS_AND_NEW_YEARS_EVE);
    }

    /** {@code daysOff} are not worked although the law does not make them holidays. */
    public WorkingCalendar(Set<MonthDay> daysOff) {
        this.daysOff = Set.copyOf(daysOff);
    }

    public boolean isWorkingDay(LocalDate date) {
        return year(date).working.get(date.getDayOfYear());
    }

    /** A public holiday or an agreed day off, whatever the weekday; Saturdays and ordinary Sundays are not holidays. */
    public boolean isHoliday(LocalDate date) {
        return year(date).holidays.get(date.getDayOfYear());
    }

    /** The day a release date needs a second look: a Friday, or the next day is a holiday. */
    public boolean isFridayOrBeforeHoliday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY || isHoliday(date.plusDays(1));
    }

    /** The date itself if it is worked, else the first working day after it. */
    public LocalDate sameOrNextWorkingDay(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    /** The first working day after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The last working day before the date. */
    public LocalDate previousWorkingDay(LocalDate date) {
        return plusWorkingDays(date, -1);
    }

    /** The {@code days}-th working day after (before, when negative) the date; the date itself, worked or not, for 0. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        int step = Integer.signum(days);
        LocalDate result = date;
        for (int left = Math.abs(days); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The same Norwegian time of day, {@code days} working days on (back, when negative). */
    public Instant plusWorkingDays(Instant from, int days) {
        ZonedDateTime local = from.atZone(Oslo.ZONE);
        return Oslo.at(plusWorkingDays(local.toLocalDate(), days), local.toLocalTime());
    }

    /**
     * Counts only time between 08:00 and 16:00 on working days. Time outside office hours counts as the next opening
     * (the previous closing, when the amount is negative).
     */
    public Instant plusWorkingHours(Instant from, Duration amount) {
        return amount.isNegative() ? backwards(from, amount.negated()) : forwards(from, amount);
    }

    private Instant forwards(Instant from, Duration amount) {
        LocalDate day = sameOrNextWorkingDay(Oslo.dateOf(from));
        Instant at = later(from, Oslo.at(day, Oslo.OFFICE_OPENS));
        Duration left = amount;
        while (true) {
            Instant closes = Oslo.endOfOffice(day);
            Duration today = Duration.between(at, closes);
            if (!today.isNegative() && left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = today.isNegative() ? left : left.minus(today);
            day = nextWorkingDay(day);
            at = Oslo.at(day, Oslo.OFFICE_OPENS);
        }
    }

    private Instant backwards(Instant from, Duration amount) {
        LocalDate day = Oslo.dateOf(from);
        day = isWorkingDay(day) ? day : previousWorkingDay(day);
        Instant at = earlier(from, Oslo.endOfOffice(day));
        Duration left = amount;
        while (true) {
            Instant opens = Oslo.at(day, Oslo.OFFICE_OPENS);
            Duration today = Duration.between(opens, at);
            if (!today.isNegative() && left.compareTo(today) <= 0) {
                return at.minus(left);
            }
            left = today.isNegative() ? left : left.minus(today);
            day = previousWorkingDay(day);
            at = Oslo.endOfOffice(day);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private YearOfDays year(LocalDate date) {
        // get before computeIfAbsent: the latter locks its bin even when the year is there.
        YearOfDays known = years.get(date.getYear());
        return known != null ? known : years.computeIfAbsent(date.getYear(), this::workOut);
    }

    private YearOfDays workOut(int year) {
        BitSet off = new BitSet(367);
        holidays.getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .forEach(date -> off.set(date.getDayOfYear()));
        daysOff.forEach(day -> off.set(day.atYear(year).getDayOfYear()));
        BitSet working = new BitSet(367);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            working.set(day.getDayOfYear(), !weekend && !off.get(day.getDayOfYear()));
        }
        return new YearOfDays(working, off);
    }

    /** By day of the year, from 1. */
    private record YearOfDays(BitSet working, BitSet holidays) {}
}
