package no.throughgate.web.casepage;

import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whom to call: the units of the case, who has it there, and whom the person wants beside them. */
@Controller
class ContactsController {

    private final CasePages pages;
    private final Cases cases;
    private final Contacts contacts;
    private final AccessLog log;

    ContactsController(CasePages pages, Cases cases, Contacts contacts, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.contacts = contacts;
        this.log = log;
    }

    @GetMapping("/cases/{caseNumber}/contacts")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable String caseNumber, CurrentUser user, Model model) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        var caseId = head.caseId();
        log.touched(caseId);
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(caseId)).getOrDefault(caseId, ""));
        model.addAttribute("contacts", contacts.of(caseId, user));
        model.addAttribute("key", contacts.keyRelation(caseId, user).orElse(null));
        return "cases/contacts";
    }
}
