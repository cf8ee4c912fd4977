package no.throughgate.worklist.internal;

import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.Extensions;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.worklist.internal.ExtensionPanel.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A due date is put off. What is wrong with the day or the reason is said beside it, and what was typed stays. */
@Controller
class ExtensionController {

    private final ObligationPages pages;
    private final ObligationModel page;
    private final Obligations obligations;
    private final Extensions extensions;
    private final AccessLog log;

    ExtensionController(
            ObligationPages pages,
            ObligationModel page,
            Obligations obligations,
            Extensions extensions,
            AccessLog log) {
        this.pages = pages;
        this.page = page;
        this.obligations = obligations;
        this.extensions = extensions;
        this.log = log;
    }

    @PostMapping("/obligations/{id}/extend")
    @Access(value = Permission.PERFORM, logged = true)
    Object extend(
            @PathVariable long id,
            CameFrom from,
            Typed typed,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var obligation = pages.owed(new ObligationId(id), user);
        log.touched(obligation.row().caseId());
        var errors = typed.errors();
        if (errors.isEmpty()) {
            try {
                obligations.extend(
                        obligation.obligationId(),
                        user.actor(),
                        typed.day().orElseThrow(),
                        typed.reason().orElseThrow());
                return from.toPage("extended", obligation, flash);
            } catch (WrongAnswer wrong) {
                errors = Map.of(wrong.field(), wrong.messageKey());
            }
        }
        var window = extensions
                .window(obligation.obligationId())
                .orElseThrow(() -> Problem.conflict("obligation.extension.stands"));
        var view = page.unanswered(obligation, from, user, locale, model);
        model.addAttribute("extension", new ExtensionPanel(window, typed.to(), typed.because(), errors));
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
