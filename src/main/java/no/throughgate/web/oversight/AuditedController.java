package no.throughgate.web.oversight;

import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.oversight.AuditBook;
import no.throughgate.oversight.BreakGlass;
import no.throughgate.oversight.ChainBook;
import no.throughgate.oversight.Glass;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the auditor answers for: cases opened in an emergency, and whether the histories are whole. */
@Controller
@RequestMapping("/audit")
class AuditedController {

    private static final int PAGE_SIZE = 50;

    private final AuditBook book;
    private final BreakGlass glass;
    private final ChainBook chains;
    private final AccessLog log;

    AuditedController(AuditBook book, BreakGlass glass, ChainBook chains, AccessLog log) {
        this.book = book;
        this.glass = glass;
        this.chains = chains;
        this.log = log;
    }

    /** @param before the last opening of the page before */
    @GetMapping("/break-glass")
    @Access(value = Permission.AUDIT, logged = true)
    String glasses(@RequestParam(defaultValue = "" + AuditBook.NEWEST) long before, Model model) {
        var found = book.glasses(before, PAGE_SIZE + 1);
        var glasses = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        log.touched(glasses.stream().map(Glass::caseId).distinct().toList());
        model.addAttribute("glasses", glasses);
        model.addAttribute(
                "next",
                found.size() > glasses.size() ? glasses.get(glasses.size() - 1).id() : null);
        return "oversight/glasses";
    }

    @PostMapping("/break-glass/{glass}/seen")
    @Access(value = Permission.AUDIT, logged = true)
    String seen(@PathVariable("glass") long id, CurrentUser user, RedirectAttributes flash) {
        log.touched(glass.seen(id, user.actor()));
        flash.addFlashAttribute("said", "seen");
        return "redirect:/audit/break-glass";
    }

    @PostMapping("/break-glass/{glass}/end")
    @Access(value = Permission.AUDIT, logged = true)
    String end(@PathVariable("glass") long id, CurrentUser user, RedirectAttributes flash) {
        log.touched(glass.endBy(id, user.actor()));
        flash.addFlashAttribute("said", "ended");
        return "redirect:/audit/break-glass";
    }

    @GetMapping("/chain")
    @Access(value = Permission.AUDIT, logged = true)
    String chain(Model model) {
        model.addAttribute("checks", chains.latest());
        return "oversight/chain";
    }

    @PostMapping("/chain")
    @Access(value = Permission.AUDIT, logged = true)
    String check(CurrentUser user) {
        chains.check(user.actor());
        return "redirect:/audit/chain";
    }
}
