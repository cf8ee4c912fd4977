package no.throughgate.web.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.diagram.Diagrams;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the case stands in the drawing of its process; the model comes with the page, so that one look is one line of the log. */
@Controller
class DiagramController {

    private final CasePages pages;
    private final Cases cases;
    private final Diagrams diagrams;
    private final AccessLog log;

    DiagramController(CasePages pages, Cases cases, Diagrams diagrams, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.diagrams = diagrams;
        this.log = log;
    }

    /** @param process which of the case's running processes; none = the case's own workflow */
    @GetMapping("/cases/{caseNumber}/diagram")
    @Access(value = Permission.VIEW, logged = true)
    String show(
            @PathVariable String caseNumber,
            @RequestParam Optional<String> process,
            CurrentUser user,
            Locale language,
            Model model) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        var caseId = head.caseId();
        log.touched(caseId);
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(caseId)).getOrDefault(caseId, ""));
        model.addAttribute(
                "diagram", diagrams.of(caseId, process, user.actor(), language).orElse(null));
        return "cases/diagram";
    }
}
