package no.throughgate.worklist.internal;

import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One obligation: what it is, why it is due then, and the form with which it is done. */
@Controller
class ObligationController {

    private final ObligationPages pages;
    private final ObligationModel page;
    private final AskedBefore askedBefore;
    private final Obligations obligations;
    private final MessageSource messages;
    private final AccessLog log;

    ObligationController(
            ObligationPages pages,
            ObligationModel page,
            AskedBefore askedBefore,
            Obligations obligations,
            MessageSource messages,
            AccessLog log) {
        this.pages = pages;
        this.page = page;
        this.askedBefore = askedBefore;
        this.obligations = obligations;
        this.messages = messages;
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
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var obligation = pages.owed(new ObligationId(id), user);
        // Before anything is done: what is done well leads to another page and never comes by the page below.
        log.touched(obligation.row().caseId());
        var form = page.form(obligation);
        if (form.isEmpty()) {
            return done(obligation, user, Map.of(), () -> {}, from, flash);
        }
        var known = askedBefore.known(obligation, form.get(), user);
        var why = AskedBefore.Why.of(typed);
        var result = form.get().validate(typed, locale);
        var errors = result.accepted()
                ? askedBefore.unexplained(form.get(), known, result.values(), why, locale)
                : result.errors();
        if (errors.isEmpty()) {
            try {
                return done(
                        obligation,
                        user,
                        result.values(),
                        () -> askedBefore.count(obligation, form.get(), known, why),
                        from,
                        flash);
            } catch (WrongAnswer wrong) {
                errors = Map.of(
                        wrong.field(),
                        messages.getMessage(wrong.messageKey(), wrong.args().toArray(), locale));
            }
        }
        var view = page.page(obligation, from, user, model);
        model.addAttribute("form", form.get().view(result.typed(), errors, known, why.chosen(), locale));
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String done(
            ObligationRow obligation,
            CurrentUser user,
            Map<String, Object> data,
            Runnable along,
            CameFrom from,
            RedirectAttributes flash) {
        obligations.perform(obligation.obligationId(), user.actor(), data, along);
        return from.toList("performed", obligation, flash);
    }
}
