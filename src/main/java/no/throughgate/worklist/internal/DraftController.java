package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.forms.FormSchema;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.worklist.internal.AskedBefore.Why;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps what is being typed, every few seconds. Answers with the line below the form that says so, or with both versions
 * where another window, or a colleague, has been at it meanwhile: nothing is written over unseen.
 */
@Controller
class DraftController {

    private final ObligationPages pages;
    private final ObligationModel page;
    private final Begun begun;
    private final AccessLog log;

    DraftController(ObligationPages pages, ObligationModel page, Begun begun, AccessLog log) {
        this.pages = pages;
        this.page = page;
        this.begun = begun;
        this.log = log;
    }

    @PostMapping("/obligations/{id}/draft")
    @Access(value = Permission.PERFORM, logged = true)
    ModelAndView saveDraft(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, CurrentUser user, Locale locale) {
        var obligation = touched(id, user);
        var form = form(obligation);
        var typed = typed(form, sent);
        if (!obligation.open()) {
            return line("closed", Map.of("obligation", obligation), HttpStatus.CONFLICT);
        }
        if (!typed.keepable()) {
            return line("tooLong", Map.of(), HttpStatus.CONTENT_TOO_LARGE);
        }
        var saved = begun.save(obligation, user, typed);
        if (saved.isEmpty()) {
            return begun.of(obligation, user)
                    .map(other -> line(
                            "both",
                            Map.of(
                                    "draft",
                                    other,
                                    "row",
                                    obligation.row(),
                                    "both",
                                    begun.differences(form, typed.fields(), other.typed(), locale)),
                            HttpStatus.CONFLICT))
                    .orElseGet(() -> line("closed", Map.of("obligation", obligation), HttpStatus.CONFLICT));
        }
        var taken = obligation.row().assignee() != null && !obligation.row().heldBy(user.id());
        return taken
                ? line("taken", Map.of("draft", saved.get(), "row", obligation.row()), HttpStatus.CONFLICT)
                : line("saved", Map.of("draft", saved.get(), "row", obligation.row()), HttpStatus.OK);
    }

    /** "Keep what stands here", after both were shown. */
    @PostMapping(path = "/obligations/{id}/draft", params = Typed.KEEP)
    @Access(value = Permission.PERFORM, logged = true)
    String keepDraft(
            @PathVariable long id,
            CameFrom from,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            RedirectAttributes flash) {
        var obligation = touched(id, user);
        begun.save(obligation, user, typed(form(obligation), sent))
                .orElseThrow(() -> Problem.conflict("obligation.changedMeanwhile"));
        return from.quietly(obligation, flash);
    }

    @PostMapping("/obligations/{id}/draft/discard")
    @Access(value = Permission.PERFORM, logged = true)
    String discardDraft(@PathVariable long id, CameFrom from, CurrentUser user, RedirectAttributes flash) {
        var obligation = touched(id, user);
        begun.discard(obligation, user);
        return from.quietly(obligation, flash);
    }

    /**
     * Shows the form with what a session's end had interrupted. Changes nothing, which is why no token is asked for: the
     * page that sends it was made when nobody was logged in.
     */
    @PostMapping("/obligations/{id}/typed")
    @Access(value = Permission.PERFORM, logged = true)
    String goOn(
            @PathVariable long id,
            CameFrom from,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            Locale locale,
            Model model) {
        var obligation = touched(id, user);
        var form = form(obligation);
        var view = page.unanswered(obligation, from, user, locale, model);
        model.addAttribute(
                "form", begun.shown(obligation, form, typed(form, sent).fields(), Map.of(), user, locale));
        model.addAttribute("goesOn", true);
        return view;
    }

    private ObligationRow touched(long id, CurrentUser user) {
        var obligation = pages.owed(new ObligationId(id), user);
        log.touched(obligation.row().caseId());
        return obligation;
    }

    private FormSchema form(ObligationRow obligation) {
        return page.form(obligation).orElseThrow(() -> Problem.notFound("obligation.notFound"));
    }

    private static Typed typed(FormSchema form, Map<String, List<String>> sent) {
        var typed = Typed.of(form, sent);
        Why.of(typed.fields());
        return typed;
    }

    private static ModelAndView line(String fragment, Map<String, ?> model, HttpStatusCode status) {
        var line = new ModelAndView("worklist/draft :: " + fragment, model);
        line.setStatus(status);
        return line;
    }
}
