package no.throughgate.worklist.internal;

import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.AsideReason;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.worklist.Titles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one holds is put aside until a day, or taken up again before. */
@Controller
class AsideController {

    private final ObligationPages pages;
    private final Obligations obligations;
    private final Titles titles;
    private final AccessLog log;

    AsideController(ObligationPages pages, Obligations obligations, Titles titles, AccessLog log) {
        this.pages = pages;
        this.obligations = obligations;
        this.titles = titles;
        this.log = log;
    }

    @GetMapping("/obligations/{id}/aside")
    @Access(value = Permission.CLAIM, logged = true)
    ModelAndView ask(@PathVariable long id, CameFrom from, CurrentUser user, Locale locale, Model model) {
        return page(owed(id, user), from, new AsidePanel("", ""), Map.of(), locale, model);
    }

    @PostMapping("/obligations/{id}/aside")
    @Access(value = Permission.CLAIM, logged = true)
    Object putAside(
            @PathVariable long id,
            AsidePanel typed,
            CameFrom from,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var row = owed(id, user);
        var errors = typed.errors();
        if (errors.isEmpty()) {
            try {
                obligations.putAside(
                        row.obligationId(),
                        user.actor(),
                        typed.day().orElseThrow(),
                        typed.reason().orElseThrow());
                return from.aside(row, flash);
            } catch (WrongAnswer wrong) {
                errors = Map.of(wrong.field(), wrong.messageKey());
            }
        }
        return page(row, from, typed, errors, locale, model);
    }

    @PostMapping("/obligations/{id}/take-up")
    @Access(value = Permission.CLAIM, logged = true)
    String takeUp(@PathVariable long id, CameFrom from, CurrentUser user, RedirectAttributes flash) {
        var row = owed(id, user);
        obligations.takeUp(row.obligationId(), user.actor());
        return from.back("takenUp", row, flash);
    }

    private ObligationRow owed(long id, CurrentUser user) {
        var row = pages.owed(new ObligationId(id), user);
        log.touched(row.row().caseId());
        return row;
    }

    private ModelAndView page(
            ObligationRow row,
            CameFrom from,
            AsidePanel typed,
            Map<String, String> errors,
            Locale locale,
            Model model) {
        model.addAttribute("row", row.row());
        model.addAttribute("title", titles.of(row.row().kind(), locale));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", AsideReason.values());
        model.addAttribute("from", from.place().text());
        model.addAttribute(
                "list", from.place().address(row.row().id(), row.row().caseId()));
        model.addAttribute(
                "inCase", from.place().inCase() && !row.row().caseId().isMatter());
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("worklist/aside", model.asMap(), status);
    }
}
