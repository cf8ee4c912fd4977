package no.throughgate.worklist.internal;

import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.forms.FormSchema;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Obligations;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One obligation: what it is, why it is due then, and the form with which it is done. A form that is filled in rightly
 * leads to the last look; where nothing is asked, there is nothing to look at, and it is done at once.
 */
@Controller
class ObligationController {

    private final ObligationPages pages;
    private final ObligationModel page;
    private final Begun begun;
    private final Answered answered;
    private final Obligations obligations;
    private final AccessLog log;

    ObligationController(
            ObligationPages pages,
            ObligationModel page,
            Begun begun,
            Answered answered,
            Obligations obligations,
            AccessLog log) {
        this.pages = pages;
        this.page = page;
        this.begun = begun;
        this.answered = answered;
        this.obligations = obligations;
        this.log = log;
    }

    @GetMapping("/obligations/{id}")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable long id, CameFrom from, CurrentUser user, Locale locale, Model model) {
        var obligation = pages.seen(new ObligationId(id), user);
        log.touched(obligation.row().caseId());
        return page.unanswered(obligation, from, user, locale, model);
    }

    @PostMapping("/obligations/{id}")
    @Access(value = Permission.PERFORM, logged = true)
    Object perform(
            @PathVariable long id,
            CameFrom from,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var obligation = pages.owed(new ObligationId(id), user);
        // Before anything is done: what is done well leads to another page and never comes by the page below.
        log.touched(obligation.row().caseId());
        var form = page.form(obligation);
        if (form.isEmpty()) {
            obligations.perform(obligation.obligationId(), user.actor(), Map.of());
            return from.ifOpen(() -> pages.opens(obligation.row().caseId(), user))
                    .onward("performed", obligation, flash);
        }
        var typed = Typed.of(form.get(), sent);
        var answers = answered.read(obligation, form.get(), typed.fields(), user, locale);
        if (!obligation.accepted() || heldByAnother(obligation, user)) {
            var view = page.unanswered(obligation, from, user, locale, model);
            model.addAttribute("kept", begun.said(form.get(), typed.fields(), locale));
            return answer(view, model, HttpStatus.CONFLICT);
        }
        // What was typed is kept also where it is wrong; only what no form can hold is left to the page alone.
        var saved = typed.keepable() ? begun.save(obligation, user, typed) : begun.of(obligation, user);
        if (saved.isEmpty() && typed.keepable()) {
            return bothVersions(obligation, form.get(), typed, from, user, locale, model);
        }
        if (answers.accepted()) {
            return from.toCheck(obligation, flash);
        }
        var view = page.page(obligation, from, user, model);
        saved.ifPresent(draft -> model.addAttribute("version", draft.version()));
        model.addAttribute("form", begun.shown(obligation, form.get(), typed.fields(), answers.errors(), user, locale));
        return answer(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Another window has saved something else: the reader sees both, and the next press counts. */
    private ModelAndView bothVersions(
            ObligationRow obligation,
            FormSchema form,
            Typed typed,
            CameFrom from,
            CurrentUser user,
            Locale locale,
            Model model) {
        var view = page.page(obligation, from, user, model);
        begun.of(obligation, user).ifPresent(other -> {
            model.addAttribute("draft", other);
            model.addAttribute("both", begun.differences(form, typed.fields(), other.typed(), locale));
        });
        model.addAttribute("form", begun.shown(obligation, form, typed.fields(), Map.of(), user, locale));
        return answer(view, model, HttpStatus.CONFLICT);
    }

    private static boolean heldByAnother(ObligationRow obligation, CurrentUser user) {
        return obligation.row().assignee() != null && !obligation.row().heldBy(user.id());
    }

    private static ModelAndView answer(String view, Model model, HttpStatusCode status) {
        return new ModelAndView(view, model.asMap(), status);
    }
}
