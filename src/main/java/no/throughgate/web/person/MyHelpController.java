package no.throughgate.web.person;

import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.HelpRequests.Asker;
import no.throughgate.obligation.Obligations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "I need help now": one button. While the case runs it raises a hand; within twelve months after closure it opens the door again. */
@Controller
@RequestMapping("/me/help")
class MyHelpController {

    private final Mine own;
    private final HelpNow help;
    private final Obligations obligations;
    private final HelpRequests requests;
    private final Directory directory;

    MyHelpController(Mine own, HelpNow help, Obligations obligations, HelpRequests requests, Directory directory) {
        this.own = own;
        this.help = help;
        this.obligations = obligations;
        this.requests = requests;
        this.directory = directory;
    }

    /** Numbers to call stand here for everybody, also for a login that belongs to no case yet. */
    @GetMapping
    @Access(value = Permission.OWN, logged = true)
    String show(CurrentUser user, Model model) {
        own.find(user).ifPresent(mine -> {
            var owed = help.owed(mine, user);
            model.addAttribute("mine", mine);
            model.addAttribute("owed", owed.orElse(null));
            model.addAttribute("expected", owed.orElseGet(() -> help.expected(mine)));
        });
        return "me/help";
    }

    @PostMapping
    @Access(value = Permission.OWN, logged = true)
    String ask(CurrentUser user, RedirectAttributes flash) {
        var mine = own.of(user);
        try {
            if (mine.running()) {
                obligations.raiseHand(mine.caseId(), Optional.empty(), user.actor());
            } else {
                var answer = requests.ask(mine.caseId(), user.actor(), Asker.SELF);
                if (!answer.taken()) {
                    var turnTo = answer.turnTo().flatMap(directory::unit).map(Unit::name);
                    flash.addFlashAttribute("turnTo", turnTo.orElse("NAV"));
                    return "redirect:/me/help";
                }
            }
        } catch (Problem already) {
            // Who asks twice has been heard once: the page says who answers, and scolds nobody.
            if (already.kind() != Problem.Kind.CONFLICT) {
                throw already;
            }
        }
        flash.addFlashAttribute("asked", true);
        return "redirect:/me/help";
    }
}
