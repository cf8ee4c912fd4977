package no.throughgate.web.casepage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.appointment.Appointment;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.CalendarFile;
import no.throughgate.appointment.Days;
import no.throughgate.cases.Cases;
import no.throughgate.forms.TypedDay;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case's appointments, a week at a time, and all of them as a file for a calendar. */
@Controller
@RequestMapping("/cases/{caseNumber}")
class WeekController {

    private final CasePages pages;
    private final Cases cases;
    private final Days days;
    private final Appointments appointments;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final AccessLog log;
    private final Clock clock;

    WeekController(
            CasePages pages,
            Cases cases,
            Days days,
            Appointments appointments,
            WorkingCalendar calendar,
            MessageSource messages,
            AccessLog log,
            Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.days = days;
        this.appointments = appointments;
        this.calendar = calendar;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** @param day any day of the week; none, or no day at all = this week */
    @GetMapping("/week")
    @Access(value = Permission.VIEW, logged = true)
    String week(
            @PathVariable String caseNumber,
            @RequestParam(name = "day") Optional<String> day,
            CurrentUser user,
            Model model) {
        var head = seen(caseNumber, user);
        var today = Oslo.dateOf(clock.instant());
        var monday = Week.mondayOf(day.flatMap(TypedDay::read).orElse(today));
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("week", Week.of(monday, days.week(head.caseId(), monday, user.actor()), today, calendar));
        model.addAttribute("thisWeek", Week.mondayOf(today));
        model.addAttribute(
                "next",
                appointments.of(head.caseId(), user.actor()).stream()
                        .map(one -> Oslo.dateOf(one.startsAt()))
                        .filter(date -> !date.isBefore(today))
                        .findFirst()
                        .orElse(null));
        return "cases/week";
    }

    /** What stands of the case's appointments and is open to the reader: the case's number, no name. */
    @GetMapping("/appointments.ics")
    @Access(value = Permission.VIEW, logged = true)
    ResponseEntity<byte[]> calendar(@PathVariable String caseNumber, CurrentUser user, Locale locale) {
        var caseId = seen(caseNumber, user).caseId();
        var file = CalendarFile.of(appointments.of(caseId, user.actor()), one -> title(one, locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + caseId + ".ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private String title(Appointment appointment, Locale locale) {
        var other = messages.getMessage("errand.OTHER", null, locale);
        return String.valueOf(messages.getMessage("errand." + appointment.kind(), null, other, locale));
    }

    private CaseHead seen(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        log.touched(head.caseId());
        return head;
    }
}
