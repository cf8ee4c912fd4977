package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Turns what an address says into conditions. */
@Component
class Narrowings {

    /** Release days worth asking the calendar about: nobody is followed up longer, few are planned further ahead. */
    private static final int DAYS_BACK = 400;

    private static final int DAYS_AHEAD = 1500;

    private final Colleagues colleagues;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Narrowings(Colleagues colleagues, WorkingCalendar calendar, Clock clock) {
        this.colleagues = colleagues;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param found what the search field's text leads to; ignored where the filter does not search */
    Narrowing of(WorklistFilter filter, Found found, CurrentUser reader) {
        var narrowing = new Narrowing.Builder()
                .where("o.life_area = :area", "area", filter.area())
                .where("c.prison_unit = :prison", "prison", filter.prison())
                .ofTheCase(!filter.prison().isEmpty())
                .where("o.kind = :kind", "kind", filter.kind())
                .where("o.nearness = cast(:near as smallint)", "near", filter.near())
                .where("o.case_id = :number", "number", filter.number());
        WorklistFlag.of(filter.flag())
                .ifPresent(flag -> narrowing.where(flag.sql(), bound(flag)).ofTheCase(flag.asksTheCase()));
        who(narrowing, filter.who(), reader);
        if (!filter.find().isEmpty()) {
            narrowing.where(
                    "o.case_id = any(:foundCases) or o.kind = any(:foundKinds)",
                    Map.of("foundCases", found.caseIds(), "foundKinds", found.kindNames()));
        }
        return narrowing.build();
    }

    private void who(Narrowing.Builder narrowing, String who, CurrentUser reader) {
        switch (who) {
            case "" -> {}
            case "me" -> narrowing.where("o.assignee = :who", "who", reader.id().value());
            case "nobody" -> narrowing.where("o.assignee is null", Map.of());
            default ->
                narrowing.where(
                        "o.assignee = :who",
                        "who",
                        colleagues
                                .marked(who, reader)
                                .map(member -> member.user().value())
                                .orElse("nobody of this mark"));
        }
    }

    private Map<String, Object> bound(WorklistFlag flag) {
        return flag == WorklistFlag.CLOSED_DAY_AFTER ? Map.of("closedDayAfter", closedDaysAfter()) : Map.of();
    }

    private String[] closedDaysAfter() {
        var today = Oslo.dateOf(clock.instant());
        return Stream.iterate(today.minusDays(DAYS_BACK), day -> day.plusDays(1))
                .limit(DAYS_BACK + DAYS_AHEAD)
                .filter(calendar::isFridayOrBeforeHoliday)
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
