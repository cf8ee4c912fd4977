package no.throughgate.web.casepage;

import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ConsentWithdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person shares, with whom; and taking any of it back, which works at once. */
@Controller
@RequestMapping("/cases/{caseNumber}/consents")
class ConsentController {

    private final CasePages pages;
    private final ConsentWithdrawals withdrawals;
    private final Cases cases;
    private final Directory directory;
    private final AccessLog log;

    ConsentController(
            CasePages pages, ConsentWithdrawals withdrawals, Cases cases, Directory directory, AccessLog log) {
        this.pages = pages;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.directory = directory;
        this.log = log;
    }

    /** One yes: a unit's for an area. */
    record Shared(long id, String unit, LifeArea area) {}

    @GetMapping
    @Access(value = Permission.TAKE_BACK_CONSENT, logged = true)
    String show(@PathVariable String caseNumber, CurrentUser user, Model model) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        List<Shared> shared = withdrawals.inForce(head.caseId(), user.actor()).stream()
                .map(this::shared)
                .toList();
        log.touched(head.caseId());
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("shared", shared);
        model.addAttribute("units", shared.stream().map(Shared::unit).distinct().toList());
        return "cases/consents";
    }

    /** @param consent those that are taken back; with {@code all}, every one that is in force */
    @PostMapping
    @Access(value = Permission.TAKE_BACK_CONSENT, logged = true)
    String takeBack(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") List<Long> consent,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user,
            RedirectAttributes flash) {
        var caseId = pages.head(CaseController.existing(caseNumber), user).caseId();
        var which = all
                ? withdrawals.inForce(caseId, user.actor()).stream()
                        .map(InForce::id)
                        .toList()
                : consent;
        withdrawals.takeBack(caseId, which, user.actor());
        log.touched(caseId);
        flash.addFlashAttribute("takenBack", true);
        return "redirect:/cases/" + caseId + "/consents";
    }

    private Shared shared(InForce consent) {
        return new Shared(consent.id(), name(consent.to()), consent.about());
    }

    private String name(UnitId unit) {
        return directory.unit(unit).map(found -> found.name()).orElse(unit.value());
    }
}
