package no.throughgate.web.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.oversight.BreakGlass;
import no.throughgate.oversight.EmergencyReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a case that is not one's own. The form is the same for every number: whether there is such a case is said to whoever gives a reason. */
@Controller
@RequestMapping("/cases/{caseNumber}/break-glass")
class BreakGlassController {

    private static final int FEWEST_LETTERS = 10;
    private static final int MOST_LETTERS = 1000;

    private final BreakGlass glass;
    private final AccessLog log;

    BreakGlassController(BreakGlass glass, AccessLog log) {
        this.glass = glass;
        this.log = log;
    }

    @GetMapping
    @Access(value = Permission.BREAK_GLASS, logged = true)
    String form(@PathVariable String caseNumber, Model model) {
        return form(number(caseNumber), null, "", List.of(), model);
    }

    @PostMapping
    @Access(value = Permission.BREAK_GLASS, logged = true)
    Object open(
            @PathVariable String caseNumber,
            @RequestParam Optional<EmergencyReason> reason,
            @RequestParam(defaultValue = "") String words,
            CurrentUser user,
            Model model) {
        var caseId = number(caseNumber);
        var wrong = new ArrayList<String>();
        if (reason.isEmpty()) {
            wrong.add("reason");
        }
        if (words.strip().length() < FEWEST_LETTERS || words.length() > MOST_LETTERS) {
            wrong.add("words");
        }
        if (wrong.isEmpty()) {
            try {
                glass.open(caseId, reason.orElseThrow(), words.strip(), user.actor());
                log.touched(caseId);
                return "redirect:/cases/" + caseId;
            } catch (Problem noCase) {
                wrong.add("number");
            }
        }
        var view = form(caseId, reason.orElse(null), words, wrong, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/end")
    @Access(value = Permission.BREAK_GLASS, logged = true)
    String end(@PathVariable String caseNumber, CurrentUser user) {
        glass.end(number(caseNumber), user.actor());
        return "redirect:/worklist";
    }

    private static String form(
            CaseId caseId, @Nullable EmergencyReason reason, String words, List<String> wrong, Model model) {
        model.addAttribute("number", caseId.value());
        model.addAttribute("reasons", EmergencyReason.values());
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        model.addAttribute("wrong", wrong);
        return "oversight/break-glass";
    }

    /** What cannot be a number is answered like a page that is not there. */
    private static CaseId number(String caseNumber) {
        try {
            return new CaseId(caseNumber);
        } catch (Problem notANumber) {
            throw Problem.notFound("case.notFound");
        }
    }
}
