package no.throughgate.web.person;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.CalendarFile;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Logins;
import no.throughgate.kernel.Problem;
import no.throughgate.plan.OwnAnswers;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's first page: when, what next, who does what, and the plan in her own words. */
@Controller
@RequestMapping("/me")
class MyController {

    private final Mine own;
    private final OwnAreas areas;
    private final OwnDays days;
    private final Appointments appointments;
    private final Cases cases;
    private final Logins logins;
    private final Plans plans;
    private final OwnAnswers answers;
    private final MessageSource messages;

    MyController(
            Mine own,
            OwnAreas areas,
            OwnDays days,
            Appointments appointments,
            Cases cases,
            Logins logins,
            Plans plans,
            OwnAnswers answers,
            MessageSource messages) {
        this.own = own;
        this.areas = areas;
        this.days = days;
        this.appointments = appointments;
        this.cases = cases;
        this.logins = logins;
        this.plans = plans;
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping
    @Access(value = Permission.OWN, logged = true)
    String show(CurrentUser user, Model model) {
        var mine = own.find(user).orElse(null);
        return mine == null ? "me/code" : page(mine, user, model);
    }

    private String page(OwnCase mine, CurrentUser user, Model model) {
        model.addAttribute("mine", mine);
        model.addAttribute("name", cases.names(List.of(mine.caseId())).getOrDefault(mine.caseId(), ""));
        model.addAttribute("days", days.of(mine, user));
        model.addAttribute("areas", areas.of(mine, user));
        model.addAttribute("plan", plans.latest(mine.caseId(), user.actor()).orElse(null));
        model.addAttribute("agreements", Agreement.values());
        return "me/show";
    }

    /**
     * Yes or no to the plan as she has read it; words as she likes.
     *
     * @param version the one that stood on her page
     */
    @PostMapping("/plan")
    @Access(value = Permission.OWN, logged = true)
    Object answerPlan(
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Optional<Agreement> agreement,
            @RequestParam(defaultValue = "") String ownWords,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var mine = own.of(user);
        var wrong = new LinkedHashMap<String, String>();
        if (agreement.isEmpty()) {
            wrong.put("agreement", "myplan.wrong.agreement");
        }
        if (ownWords.strip().length() > OwnAnswers.LONGEST || ownWords.indexOf('\0') >= 0) {
            wrong.put("ownWords", "myplan.wrong.ownWords");
        }
        if (wrong.isEmpty()) {
            try {
                answers.answer(mine.caseId(), version, agreement.orElseThrow(), ownWords.strip(), user.actor());
                flash.addFlashAttribute("planAnswered", true);
                return "redirect:/me#plan";
            } catch (Problem changed) {
                if (changed.kind() != Problem.Kind.CONFLICT) {
                    throw changed;
                }
                wrong.put("plan", changed.messageKey());
            }
        }
        model.addAttribute("wrong", wrong);
        model.addAttribute("agreement", agreement.map(Enum::name).orElse(""));
        model.addAttribute("ownWords", ownWords);
        return new ModelAndView(page(mine, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was typed is kept, so that one wrong letter costs one letter. */
    @PostMapping("/code")
    @Access(value = Permission.OWN, logged = true)
    String useCode(@RequestParam(defaultValue = "") String code, CurrentUser user, Model model) {
        try {
            logins.use(code, user.id());
            own.find(user);
        } catch (Problem wrong) {
            model.addAttribute("typed", code);
            model.addAttribute("problem", wrong.messageKey());
            return "me/code";
        }
        return "redirect:/me";
    }

    /** For the person's own calendar: what for, when and where. */
    @GetMapping("/appointments/{appointment}.ics")
    @Access(value = Permission.OWN, logged = true)
    ResponseEntity<byte[]> calendar(@PathVariable("appointment") long id, CurrentUser user, Locale locale) {
        var appointment = appointments.find(own.of(user).caseId(), id, user.actor());
        var other = messages.getMessage("errand.OTHER", null, locale);
        var title = String.valueOf(messages.getMessage("errand." + appointment.kind(), null, other, locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"avtale.ics\"")
                .body(CalendarFile.of(appointment, title).getBytes(StandardCharsets.UTF_8));
    }
}
