package no.throughgate.worklist.internal;

import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.RefusalCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The verbs. Each is found only by who owes the obligation, is logged, and leads back to where it was pressed. Who lost
 * a race gets the façade's conflict, which names the winner.
 */
@Controller
@RequestMapping("/obligations/{id}")
class ObligationActions {

    private final ObligationPages pages;
    private final Obligations obligations;
    private final AccessLog log;

    ObligationActions(ObligationPages pages, Obligations obligations, AccessLog log) {
        this.pages = pages;
        this.obligations = obligations;
        this.log = log;
    }

    @ModelAttribute("owed")
    ObligationRow owed(@PathVariable long id, CurrentUser user) {
        var row = pages.owed(new ObligationId(id), user);
        log.touched(row.row().caseId());
        return row;
    }

    /** @param back {@code list} when pressed in the list: one stays there */
    @PostMapping("/claim")
    @Access(value = Permission.CLAIM, logged = true)
    String claim(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam(defaultValue = "unit") String from,
            @RequestParam(defaultValue = "page") String back,
            @RequestParam(defaultValue = "") String after,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.claim(row.obligationId(), user.actor());
        return back(back, after, from, "claimed", row, flash);
    }

    @PostMapping("/release")
    @Access(value = Permission.CLAIM, logged = true)
    String release(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam(defaultValue = "unit") String from,
            @RequestParam(defaultValue = "page") String back,
            @RequestParam(defaultValue = "") String after,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.release(row.obligationId(), user.actor());
        return back(back, after, from, "released", row, flash);
    }

    @PostMapping("/accept")
    @Access(value = Permission.PERFORM, logged = true)
    String accept(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam(defaultValue = "unit") String from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.accept(row.obligationId(), user.actor());
        return ObligationCommands.toPage(from, "accepted", row, flash);
    }

    @PostMapping("/refuse")
    @Access(value = Permission.PERFORM, logged = true)
    String refuse(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam RefusalCode code,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "unit") String from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.refuse(row.obligationId(), user.actor(), refusal(code, municipality));
        return ObligationCommands.toList(from, "refused", row, flash);
    }

    @PostMapping("/give-back")
    @Access(value = Permission.PERFORM, logged = true)
    String giveBack(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam RefusalCode code,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "unit") String from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.giveBack(row.obligationId(), user.actor(), refusal(code, municipality));
        return ObligationCommands.toList(from, "givenBack", row, flash);
    }

    /** @param receiver a unit's path; empty = whom the rules name */
    @PostMapping("/reoffer")
    @Access(value = Permission.ASSIGN, logged = true)
    String reoffer(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "unit") String from,
            CurrentUser user,
            RedirectAttributes flash) {
        var unit = receiver.isBlank() ? Optional.<UnitId>empty() : Optional.of(new UnitId(receiver));
        obligations.reoffer(row.obligationId(), user.actor(), unit);
        return ObligationCommands.toList(from, "reoffered", row, flash);
    }

    private static Refusal refusal(RefusalCode code, String municipality) {
        return new Refusal(code, municipality.isBlank() ? null : municipality.strip());
    }

    private static String back(
            String back, String after, String from, String done, ObligationRow row, RedirectAttributes flash) {
        if (!back.equals("list")) {
            return ObligationCommands.toPage(from, done, row, flash);
        }
        if (!after.isEmpty()) {
            flash.addAttribute("after", Cursor.parse(after).toString());
        }
        return ObligationCommands.toList(from, done, row, flash);
    }
}
