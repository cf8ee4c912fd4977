package no.throughgate.web.casepage;

import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.HelpRequests.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Help after closure, written down by somebody who has worked in the case: the person asks, or somebody for her. */
@Controller
class HelpController {

    private final HelpRequests requests;
    private final Directory directory;
    private final AccessLog log;

    HelpController(HelpRequests requests, Directory directory, AccessLog log) {
        this.requests = requests;
        this.directory = directory;
        this.log = log;
    }

    @PostMapping("/cases/{caseNumber}/help")
    @Access(value = Permission.SHARE, logged = true)
    String ask(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "ON_BEHALF") Asker asker,
            CurrentUser user,
            RedirectAttributes flash) {
        var caseId = CaseController.existing(caseNumber);
        var answer = requests.ask(caseId, user.actor(), asker);
        log.touched(caseId);
        if (answer.taken()) {
            flash.addFlashAttribute("done", "helpAsked");
        } else {
            flash.addFlashAttribute(
                    "turnTo",
                    answer.turnTo().flatMap(directory::unit).map(Unit::name).orElse("NAV"));
        }
        return "redirect:/cases/" + caseId;
    }
}
