package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.OtherReceivers;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.planning.DueReason;
import no.throughgate.worklist.Titles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final Obligations obligations;
    private final Colleagues colleagues;
    private final FormCatalog forms;
    private final OtherReceivers others;
    private final MessageSource messages;
    private final Cases cases;
    private final Titles titles;
    private final AccessLog log;

    ObligationController(
            ObligationPages pages,
            Obligations obligations,
            Colleagues colleagues,
            FormCatalog forms,
            OtherReceivers others,
            MessageSource messages,
            Cases cases,
            Titles titles,
            AccessLog log) {
        this.pages = pages;
        this.obligations = obligations;
        this.colleagues = colleagues;
        this.forms = forms;
        this.others = others;
        this.messages = messages;
        this.cases = cases;
        this.titles = titles;
        this.log = log;
    }

    @GetMapping("/obligations/{id}")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable long id, CameFrom from, CurrentUser user, Locale locale, Model model) {
        var obligation = pages.seen(new ObligationId(id), user);
        log.touched(obligation.row().caseId());
        form(obligation).ifPresent(form -> model.addAttribute("form", form.view(Map.of(), Map.of(), locale)));
        return page(obligation, from, user, model);
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
        // Before anything is done: what is done well leads to another page and never comes by page() below.
        log.touched(obligation.row().caseId());
        var form = form(obligation);
        if (form.isEmpty()) {
            return done(obligation, user, Map.of(), from, flash);
        }
        var result = form.get().validate(typed, locale);
        var errors = result.errors();
        if (result.accepted()) {
            try {
                return done(obligation, user, result.values(), from, flash);
            } catch (WrongAnswer wrong) {
                errors = Map.of(
                        wrong.field(),
                        messages.getMessage(wrong.messageKey(), wrong.args().toArray(), locale));
            }
        }
        var view = page(obligation, from, user, model);
        model.addAttribute("form", form.get().view(result.typed(), errors, locale));
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Optional<FormSchema> form(ObligationRow obligation) {
        return forms.form(obligation.row().kind())
                .map(form ->
                        form.waitsForOptions() ? form.withOptions(others.fitting(obligation.obligationId())) : form);
    }

    private String done(
            ObligationRow obligation,
            CurrentUser user,
            Map<String, Object> data,
            CameFrom from,
            RedirectAttributes flash) {
        obligations.perform(obligation.obligationId(), user.actor(), data);
        return from.toList("performed", obligation, flash);
    }

    private String page(ObligationRow obligation, CameFrom from, CurrentUser user, Model model) {
        var caseId = obligation.row().caseId();
        model.addAttribute("obligation", obligation);
        model.addAttribute("row", obligation.row());
        model.addAttribute("title", titles.of(obligation.row().kind(), LocaleContextHolder.getLocale()));
        model.addAttribute("name", cases.names(List.of(caseId)).getOrDefault(caseId, ""));
        model.addAttribute("why", DueReason.parse(obligation.dueReason()).sentences());
        model.addAttribute("codes", RefusalCode.values());
        model.addAttribute("receivers", obligation.cameBack() ? pages.receivers(obligation.obligationId()) : List.of());
        model.addAttribute("colleagues", colleagues.of(obligation, user));
        model.addAttribute("from", from.view().key());
        model.addAttribute("user", user);
        return "worklist/obligation";
    }
}
