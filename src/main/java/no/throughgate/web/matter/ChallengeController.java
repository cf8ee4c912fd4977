package no.throughgate.web.matter;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raise;
import no.throughgate.challenge.Theme;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is wrong with the system: saying so, and reading what was answered. */
@Controller
class ChallengeController {

    private final Challenges challenges;
    private final MatterPages pages;
    private final Directory directory;
    private final MessageSource messages;
    private final AccessLog log;

    ChallengeController(
            Challenges challenges, MatterPages pages, Directory directory, MessageSource messages, AccessLog log) {
        this.challenges = challenges;
        this.pages = pages;
        this.directory = directory;
        this.messages = messages;
        this.log = log;
    }

    @GetMapping("/challenges")
    @Access(value = Permission.LIST, logged = false)
    String list(CurrentUser user, Model model) {
        model.addAttribute("challenges", pages.raisedBy(user));
        model.addAttribute("steers", Permission.STEER.isHeldBy(user));
        model.addAttribute("readsFigures", Permission.READ_FIGURES.isHeldBy(user));
        return "matters/list";
    }

    @GetMapping("/challenges/new")
    @Access(value = Permission.PERFORM, logged = false)
    String blank(CurrentUser user, Model model) {
        return form(user, model, Map.of(), Set.of(), Map.of());
    }

    @PostMapping("/challenges")
    @Access(value = Permission.PERFORM, logged = true)
    Object raise(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Theme theme,
            @RequestParam(defaultValue = "GENERAL") LifeArea area,
            @RequestParam(defaultValue = "") Set<Agency> agencies,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var units = challenges.unitsOf(user.actor());
        UnitId from = units.stream()
                .filter(mine -> mine.value().equals(unit))
                .findFirst()
                .or(() -> units.stream().filter(mine -> unit.isEmpty()).findFirst())
                .orElseThrow(() -> Problem.notFound("challenge.notYourUnit"));
        try {
            CaseId id = challenges.raise(
                    new Raise(from, theme, area == LifeArea.GENERAL ? null : area, agencies, title, description),
                    user.actor());
            log.touched(id);
            flash.addFlashAttribute("done", "raised");
            return "redirect:/matters/" + id;
        } catch (WrongAnswer wrong) {
            var said = messages.getMessage(wrong.messageKey(), wrong.args().toArray(), locale);
            var typed = Map.of("title", title, "description", description, "theme", theme.name(), "area", area.name());
            var view = form(user, model, typed, agencies, Map.of(wrong.field(), said));
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String form(
            CurrentUser user, Model model, Map<String, String> typed, Set<Agency> chosen, Map<String, String> errors) {
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "units",
                challenges.unitsOf(user.actor()).stream()
                        .flatMap(id -> directory.unit(id).stream())
                        .toList());
        model.addAttribute("themes", Theme.values());
        model.addAttribute("areas", LifeArea.values());
        model.addAttribute("agencies", Agency.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "matters/raise";
    }

    /** The page of a matter, whatever it is; a number that cannot be one is answered like one that is not there. */
    @GetMapping("/matters/{number}")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable String number, CurrentUser user, Model model) {
        CaseId id = existing(number);
        if (Permission.STEER.isHeldBy(user) && pages.isSurvey(id)) {
            return "redirect:/surveys";
        }
        var challenge = pages.challenge(id, user);
        log.touched(id);
        model.addAttribute("challenge", challenge);
        model.addAttribute("open", pages.open(id));
        return "matters/challenge";
    }

    private static CaseId existing(String number) {
        try {
            return new CaseId(number);
        } catch (Problem noNumber) {
            throw Problem.notFound("case.notFound");
        }
    }
}
