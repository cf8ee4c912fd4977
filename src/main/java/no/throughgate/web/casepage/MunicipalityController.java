package no.throughgate.web.casepage;

import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.MunicipalityQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person goes to another municipality than planned: say which, and its offices are asked. */
@Controller
@RequestMapping("/cases/{caseNumber}/municipality")
class MunicipalityController {

    private final CasePages pages;
    private final Cases cases;
    private final MunicipalityQuestion question;
    private final Directory directory;
    private final AccessLog log;
    private final MovableClock clock;

    MunicipalityController(
            CasePages pages,
            Cases cases,
            MunicipalityQuestion question,
            Directory directory,
            AccessLog log,
            MovableClock clock) {
        this.pages = pages;
        this.cases = cases;
        this.question = question;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Access(value = Permission.MOVE_MUNICIPALITY, logged = true)
    String ask(@PathVariable String caseNumber, CurrentUser user, Model model) {
        return page(movable(caseNumber, user), model);
    }

    @PostMapping
    @Access(value = Permission.MOVE_MUNICIPALITY, logged = true)
    String move(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String municipality,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var head = movable(caseNumber, user);
        try {
            question.goesTo(head.caseId(), municipality);
        } catch (Problem impossible) {
            model.addAttribute("impossible", impossible.messageKey());
            model.addAttribute("chosen", municipality);
            return page(head, model);
        }
        flash.addFlashAttribute("done", "municipalityMoved");
        return "redirect:/cases/" + head.caseId();
    }

    private String page(CaseHead head, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("municipalities", directory.municipalities(Oslo.dateOf(clock.instant())));
        return "cases/municipality";
    }

    private CaseHead movable(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        if (!head.movable()) {
            throw Problem.notFound("case.notFound");
        }
        log.touched(head.caseId());
        return head;
    }
}
