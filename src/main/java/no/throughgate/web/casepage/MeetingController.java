package no.throughgate.web.casepage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.appointment.Appointment;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.CalendarFile;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The responsibility group on the page of a case: ask for a meeting, say whether one comes, write down what was decided. */
@Controller
@RequestMapping("/cases/{caseNumber}")
class MeetingController {

    private final CasePages pages;
    private final Meetings meetings;
    private final Appointments appointments;
    private final MessageSource messages;
    private final AccessLog log;
    private final Clock clock;

    MeetingController(
            CasePages pages,
            Meetings meetings,
            Appointments appointments,
            MessageSource messages,
            AccessLog log,
            Clock clock) {
        this.pages = pages;
        this.meetings = meetings;
        this.appointments = appointments;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/meetings")
    @Access(value = Permission.SHARE, logged = true)
    String call(@PathVariable String caseNumber, CurrentUser user, RedirectAttributes flash) {
        var caseId = seen(caseNumber, user);
        meetings.call(caseId, user.actor());
        return back(caseId, "meetingCalled", flash);
    }

    /** @param unit which of the reader's units answers */
    @PostMapping("/appointments/{appointment}/answer")
    @Access(value = Permission.ACKNOWLEDGE, logged = true)
    String answer(
            @PathVariable String caseNumber,
            @PathVariable long appointment,
            @RequestParam UnitId unit,
            @RequestParam Appointment.Answer answer,
            CurrentUser user,
            RedirectAttributes flash) {
        var caseId = seen(caseNumber, user);
        var booked = appointments.find(caseId, appointment, user.actor());
        appointments.answer(booked.id(), unit, answer, user.actor(), clock.instant());
        return back(caseId, "meetingAnswered", flash);
    }

    @PostMapping("/meetings/{meeting}/decisions")
    @Access(value = Permission.PERFORM, logged = true)
    String decide(
            @PathVariable String caseNumber,
            @PathVariable long meeting,
            @RequestParam Agency who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            CurrentUser user,
            RedirectAttributes flash) {
        var caseId = seen(caseNumber, user);
        try {
            meetings.decide(caseId, meeting, who, what, due, user.actor());
        } catch (WrongAnswer wrong) {
            flash.addFlashAttribute("decisionProblem", wrong.messageKey());
            flash.addFlashAttribute("decisionTyped", what);
            return "redirect:/cases/" + caseId;
        }
        return back(caseId, "decisionWritten", flash);
    }

    /** For a calendar: the case's number, no name. */
    @GetMapping("/appointments/{appointment}.ics")
    @Access(value = Permission.VIEW, logged = true)
    ResponseEntity<byte[]> calendar(
            @PathVariable String caseNumber, @PathVariable long appointment, CurrentUser user, Locale locale) {
        var booked = appointments.find(seen(caseNumber, user), appointment, user.actor());
        var title = Optional.ofNullable(messages.getMessage("case.meeting.file", null, locale))
                .orElse("");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + booked.caseId() + ".ics\"")
                .body(CalendarFile.of(booked, title).getBytes(StandardCharsets.UTF_8));
    }

    private CaseId seen(String caseNumber, CurrentUser user) {
        var caseId = pages.head(CaseController.existing(caseNumber), user).caseId();
        log.touched(caseId);
        return caseId;
    }

    private static String back(CaseId caseId, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        return "redirect:/cases/" + caseId;
    }
}
