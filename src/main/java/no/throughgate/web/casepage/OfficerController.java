package no.throughgate.web.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.ContactOfficers;
import no.throughgate.obligation.HandoverReason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a whole case to another contact officer: first what would move with it, then one press. */
@Controller
@RequestMapping("/cases/{caseNumber}/officer")
class OfficerController {

    private final CasePages pages;
    private final ContactOfficers officers;
    private final Cases cases;
    private final Directory directory;
    private final AccessLog log;

    OfficerController(CasePages pages, ContactOfficers officers, Cases cases, Directory directory, AccessLog log) {
        this.pages = pages;
        this.officers = officers;
        this.cases = cases;
        this.directory = directory;
        this.log = log;
    }

    /** @param colleague absent before anything is chosen */
    @GetMapping
    @Access(value = Permission.ASSIGN, logged = true)
    ModelAndView preview(
            @PathVariable String caseNumber,
            @RequestParam Optional<String> colleague,
            @RequestParam Optional<String> because,
            CurrentUser user,
            Model model) {
        var head = led(caseNumber, user);
        return colleague.isEmpty() && because.isEmpty()
                ? page(head, Map.of(), model)
                : chosen(head, colleague.orElse(""), because.orElse(""), user, model);
    }

    /** @param moves what the reader has seen would move */
    @PostMapping
    @Access(value = Permission.ASSIGN, logged = true)
    Object handOver(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") List<Long> moves,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var head = led(caseNumber, user);
        if (!wrong(head, colleague, because).isEmpty()) {
            return chosen(head, colleague, because, user, model);
        }
        try {
            officers.handOver(
                    head.caseId(),
                    user.actor(),
                    new UserId(colleague),
                    HandoverReason.valueOf(because),
                    moves.stream().map(ObligationId::new).collect(Collectors.toSet()));
        } catch (Problem changed) {
            if (changed.kind() != Problem.Kind.CONFLICT) {
                throw changed;
            }
            model.addAttribute("changed", changed.messageKey());
            var again = chosen(head, colleague, because, user, model);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        flash.addFlashAttribute("done", "caseHandedOver");
        return "redirect:/cases/" + head.caseId();
    }

    private ModelAndView chosen(CaseHead head, String colleague, String because, CurrentUser user, Model model) {
        var wrong = wrong(head, colleague, because);
        model.addAttribute("colleague", colleague);
        model.addAttribute("because", because);
        if (wrong.isEmpty()) {
            model.addAttribute("to", directory.displayName(new UserId(colleague)));
            model.addAttribute("preview", officers.preview(head.caseId(), user.actor(), new UserId(colleague)));
        }
        return page(head, wrong, model);
    }

    /** By field, in the order of the page. */
    private Map<String, String> wrong(CaseHead head, String colleague, String because) {
        var wrong = new LinkedHashMap<String, String>();
        if (officers.others(head.caseId()).stream().map(Member::user).noneMatch(other -> other.value()
                .equals(colleague))) {
            wrong.put("colleague", "officer.wrong.colleague");
        }
        if (List.of(HandoverReason.values()).stream()
                .noneMatch(reason -> reason.name().equals(because))) {
            wrong.put("because", "officer.wrong.because");
        }
        return wrong;
    }

    private ModelAndView page(CaseHead head, Map<String, String> wrong, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute(
                "officer",
                officers.of(head.caseId()).map(directory::displayName).orElse(null));
        model.addAttribute("colleagues", officers.others(head.caseId()));
        model.addAttribute("reasons", HandoverReason.values());
        model.addAttribute("staff", directory);
        model.addAttribute("wrong", wrong);
        return new ModelAndView(
                "cases/officer", model.asMap(), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CaseHead led(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        if (!officers.mayHandOver(head.caseId(), user.actor())) {
            throw Problem.notFound("case.notFound");
        }
        log.touched(head.caseId());
        return head;
    }
}
