package no.throughgate.worklist.internal;

import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.obligation.Obligations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a page leads after something was done, and what it says there. */
@Component
class ObligationCommands {

    private final Obligations obligations;

    ObligationCommands(Obligations obligations) {
        this.obligations = obligations;
    }

    String perform(
            ObligationRow obligation,
            CurrentUser user,
            Map<String, Object> data,
            String from,
            RedirectAttributes flash) {
        obligations.perform(obligation.obligationId(), user.actor(), data);
        return toList(from, "performed", obligation, flash);
    }

    /** Back to the list, where the row is gone or changed. */
    static String toList(String from, String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        flash.addAttribute("view", WorklistView.of(from).key());
        return "redirect:/worklist";
    }

    /** Back to the obligation, where the next step waits. */
    static String toPage(String from, String done, ObligationRow obligation, RedirectAttributes flash) {
        say(done, obligation, flash);
        flash.addAttribute("from", WorklistView.of(from).key());
        return "redirect:/obligations/" + obligation.row().id();
    }

    private static void say(String done, ObligationRow obligation, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneKind", obligation.row().kind());
    }
}
