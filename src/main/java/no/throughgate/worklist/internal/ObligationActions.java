package no.throughgate.worklist.internal;

import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.known.Packets;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Undo;
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
    private final Packets packets;
    private final Undo undo;
    private final AccessLog log;

    ObligationActions(ObligationPages pages, Obligations obligations, Packets packets, Undo undo, AccessLog log) {
        this.pages = pages;
        this.obligations = obligations;
        this.packets = packets;
        this.undo = undo;
        this.log = log;
    }

    @ModelAttribute("owed")
    ObligationRow owed(@PathVariable long id, CurrentUser user) {
        var row = pages.owed(new ObligationId(id), user);
        log.touched(row.row().caseId());
        return row;
    }

    @PostMapping("/claim")
    @Access(value = Permission.CLAIM, logged = true)
    String claim(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.claim(row.obligationId(), user.actor());
        return from.undoably("claimed", row, flash);
    }

    @PostMapping("/release")
    @Access(value = Permission.CLAIM, logged = true)
    String release(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.release(row.obligationId(), user.actor());
        return from.undoably("released", row, flash);
    }

    @PostMapping("/assign")
    @Access(value = Permission.ASSIGN, logged = true)
    String assign(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam String colleague,
            @RequestParam Optional<HandoverReason> because,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.assign(
                row.obligationId(),
                user.actor(),
                new UserId(colleague),
                because.orElseThrow(() -> Problem.invalid("obligation.refusal.chooseAReason")));
        return from.undoably("assigned", row, flash);
    }

    /** Says on the page one came from if it can be taken back no longer: that is no error. */
    @PostMapping("/undo")
    @Access(value = Permission.CLAIM, logged = true)
    String undo(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        try {
            undo.undo(row.obligationId(), user.actor());
            return from.back("undone", row, flash);
        } catch (Problem toldInWords) {
            var late = toldInWords.messageKey().equals("undo.tooLate");
            return from.back(late ? "undoTooLate" : "undoOvertaken", row, flash);
        }
    }

    @PostMapping("/accept")
    @Access(value = Permission.PERFORM, logged = true)
    String accept(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.accept(
                row.obligationId(),
                user.actor(),
                () -> packets.confirm(row.row().caseId(), row.obligationId(), user.actor()));
        return from.toPage("accepted", row, flash);
    }

    @PostMapping("/refuse")
    @Access(value = Permission.PERFORM, logged = true)
    String refuse(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            No no,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.refuse(row.obligationId(), user.actor(), no.refusal());
        return onward(from, row, user).onward("refused", row, flash);
    }

    @PostMapping("/give-back")
    @Access(value = Permission.PERFORM, logged = true)
    String giveBack(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            No no,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        obligations.giveBack(row.obligationId(), user.actor(), no.refusal());
        return onward(from, row, user).onward("givenBack", row, flash);
    }

    /** @param receiver a unit's path; empty = whom the rules name */
    @PostMapping("/reoffer")
    @Access(value = Permission.ASSIGN, logged = true)
    String reoffer(
            @ModelAttribute(name = "owed", binding = false) ObligationRow row,
            @RequestParam(defaultValue = "") String receiver,
            CameFrom from,
            CurrentUser user,
            RedirectAttributes flash) {
        var unit = receiver.isBlank() ? Optional.<UnitId>empty() : Optional.of(new UnitId(receiver));
        obligations.reoffer(row.obligationId(), user.actor(), unit);
        return onward(from, row, user).onward("reoffered", row, flash);
    }

    /** Whoever has said no may have no more business in the case. */
    private CameFrom onward(CameFrom from, ObligationRow row, CurrentUser user) {
        return from.ifOpen(() -> pages.opens(row.row().caseId(), user));
    }
}
