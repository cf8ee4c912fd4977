package no.throughgate.web.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.intake.DeadLetter;
import no.throughgate.intake.StayIntake;
import no.throughgate.kernel.Problem;
import no.throughgate.notice.MailQueue;
import no.throughgate.notice.MailQueue.FailedMail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What did not get out, and what did not get in: mails that failed, and events that no rule could decide. */
@Controller
@RequestMapping("/operator")
class QueuesController {

    private final MailQueue mails;
    private final StayIntake stays;

    QueuesController(MailQueue mails, StayIntake stays) {
        this.mails = mails;
        this.stays = stays;
    }

    @GetMapping("/mails")
    @Access(value = Permission.OPERATE, logged = false)
    String mails(@RequestParam(defaultValue = "0") long after, Model model) {
        model.addAttribute("page", Page.of(mails.failed(after, Page.SIZE + 1), FailedMail::messageId));
        model.addAttribute("backlog", mails.backlog());
        model.addAttribute("after", after);
        return "operator/mails";
    }

    @PostMapping("/mails/retry")
    @Access(value = Permission.OPERATE, logged = true)
    String tryMailsNow(RedirectAttributes flash) {
        flash.addFlashAttribute("told", "operator.mails.retried");
        flash.addFlashAttribute("count", mails.tryAllNow());
        return "redirect:/operator/mails";
    }

    /** @param after where the page before ended: instant, source and event, joined by bars */
    @GetMapping("/events")
    @Access(value = Permission.OPERATE, logged = false)
    String events(@RequestParam(defaultValue = "") String after, Model model) {
        var page = Page.of(stays.openDeadLetters(place(after), Page.SIZE + 1), QueuesController::text);
        model.addAttribute("page", page);
        model.addAttribute("count", stays.openDeadLetters());
        model.addAttribute("after", after);
        return "operator/events";
    }

    private static String text(DeadLetter letter) {
        return letter.receivedAt() + "|" + letter.source() + "|" + letter.eventId();
    }

    private static Optional<DeadLetter.Place> place(String after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        var parts = after.split("\\|", 3);
        try {
            return Optional.of(new DeadLetter.Place(Instant.parse(parts[0]), parts[1], parts[2]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid("worklist.badCursor");
        }
    }

    @PostMapping("/events/retry")
    @Access(value = Permission.OPERATE, logged = true)
    String tryEvent(@RequestParam String source, @RequestParam String event, RedirectAttributes flash) {
        var receipt = stays.revive(source, event);
        flash.addFlashAttribute("told", "operator.events." + receipt.state());
        if (receipt.reason() != null) {
            flash.addFlashAttribute("cause", receipt.reason());
        }
        return "redirect:/operator/events";
    }

    @PostMapping("/events/handled")
    @Access(value = Permission.OPERATE, logged = true)
    String eventHandled(
            @RequestParam String source, @RequestParam String event, CurrentUser user, RedirectAttributes flash) {
        stays.handled(source, event, user.id().value());
        flash.addFlashAttribute("told", "operator.events.handled");
        return "redirect:/operator/events";
    }
}
