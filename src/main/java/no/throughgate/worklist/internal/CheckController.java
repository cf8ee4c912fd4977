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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The last look before an obligation is done: what was answered and what follows. Doing it moves the case on and cannot be
 * taken back, so this page is its guard. The answers are those of the draft, so nothing of them travels by way of the page.
 */
@Controller
class CheckController {

    private final ObligationPages pages;
    private final ObligationModel page;
    private final Begun begun;
    private final Answered answered;
    private final WhatFollows follows;
    private final Obligations obligations;
    private final MessageSource messages;
    private final AccessLog log;

    CheckController(
            ObligationPages pages,
            ObligationModel page,
            Begun begun,
            Answered answered,
            WhatFollows follows,
            Obligations obligations,
            MessageSource messages,
            AccessLog log) {
        this.pages = pages;
        this.page = page;
        this.begun = begun;
        this.answered = answered;
        this.follows = follows;
        this.obligations = obligations;
        this.messages = messages;
        this.log = log;
    }

    @GetMapping("/obligations/{id}/check")
    @Access(value = Permission.PERFORM, logged = true)
    String check(
            @PathVariable long id,
            CameFrom from,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var obligation = touched(id, user);
        var form = page.form(obligation);
        var draft = begun.of(obligation, user);
        if (form.isEmpty() || draft.isEmpty()) {
            return from.quietly(obligation, flash);
        }
        var answers = answered.read(obligation, form.get(), draft.get().typed(), user, locale);
        if (!answers.accepted()) {
            return from.quietly(obligation, flash);
        }
        page.head(obligation, from, user, model);
        model.addAttribute("step", model.getAttribute("title"));
        model.addAttribute("draft", draft.get());
        model.addAttribute("checked", form.get().checked(answers.values(), locale));
        model.addAttribute("follows", follows.after(obligation, answers.values(), locale));
        return "worklist/check";
    }

    /** @param version of the draft that was looked at */
    @PostMapping("/obligations/{id}/confirm")
    @Access(value = Permission.PERFORM, logged = true)
    Object confirm(
            @PathVariable long id,
            @RequestParam int version,
            CameFrom from,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var obligation = touched(id, user);
        var form = page.form(obligation);
        var draft = begun.of(obligation, user);
        if (form.isEmpty() || draft.isEmpty()) {
            return from.quietly(obligation, flash);
        }
        if (draft.get().version() != version) {
            flash.addFlashAttribute("changedSince", true);
            return from.toCheck(obligation, flash);
        }
        var answers = answered.read(obligation, form.get(), draft.get().typed(), user, locale);
        var errors = answers.errors();
        if (errors.isEmpty()) {
            try {
                obligations.perform(
                        obligation.obligationId(),
                        user.actor(),
                        answers.values(),
                        () -> answered.count(obligation, form.get(), answers));
                return from.ifOpen(() -> pages.opens(obligation.row().caseId(), user))
                        .onward("performed", obligation, flash);
            } catch (WrongAnswer wrong) {
                errors = Map.of(
                        wrong.field(),
                        messages.getMessage(wrong.messageKey(), wrong.args().toArray(), locale));
            }
        }
        var view = page.unanswered(obligation, from, user, locale, model);
        model.addAttribute(
                "form", begun.shown(obligation, form.get(), draft.get().typed(), errors, user, locale));
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ObligationRow touched(long id, CurrentUser user) {
        var obligation = pages.owed(new ObligationId(id), user);
        log.touched(obligation.row().caseId());
        return obligation;
    }
}
