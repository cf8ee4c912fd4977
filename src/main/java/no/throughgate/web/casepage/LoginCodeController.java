package no.throughgate.web.casepage;

import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Logins;
import no.throughgate.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** In a talk with the person: a code that opens her own page to her login. Whoever keeps the consents of the case may give it. */
@Controller
@RequestMapping("/cases/{caseNumber}/login")
class LoginCodeController {

    private final CasePages pages;
    private final Cases cases;
    private final Logins logins;
    private final AccessLog log;

    LoginCodeController(CasePages pages, Cases cases, Logins logins, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.logins = logins;
        this.log = log;
    }

    @GetMapping
    @Access(value = Permission.GIVE_LOGIN, logged = true)
    String show(@PathVariable String caseNumber, CurrentUser user, Model model) {
        var head = kept(caseNumber, user);
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("hasLogin", logins.hasLogin(head.caseId()));
        return "cases/login";
    }

    /** The code stands in this answer and nowhere else: no session and no log keeps it. */
    @PostMapping
    @Access(value = Permission.GIVE_LOGIN, logged = true)
    String give(@PathVariable String caseNumber, CurrentUser user, Model model) {
        model.addAttribute("code", logins.giveCode(kept(caseNumber, user).caseId(), user.actor()));
        return show(caseNumber, user, model);
    }

    private CaseHead kept(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        log.touched(head.caseId());
        if (!head.keepsConsents()) {
            throw Problem.notFound("case.notFound");
        }
        return head;
    }
}
