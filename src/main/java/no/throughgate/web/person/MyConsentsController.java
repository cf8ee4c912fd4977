package no.throughgate.web.person;

import java.util.List;
import java.util.Locale;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.web.person.OwnConsents.Shared;
import no.throughgate.worklist.Titles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person shares, and taking it back: first she is told what stops, then she says yes, and it has stopped. */
@Controller
@RequestMapping("/me/consents")
class MyConsentsController {

    private final Mine own;
    private final OwnConsents consents;
    private final ConsentWithdrawals withdrawals;
    private final Directory directory;
    private final Titles titles;

    MyConsentsController(
            Mine own, OwnConsents consents, ConsentWithdrawals withdrawals, Directory directory, Titles titles) {
        this.own = own;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.directory = directory;
        this.titles = titles;
    }

    /** Work that would stop. */
    record Stops(String what, String unit) {}

    @GetMapping
    @Access(value = Permission.OWN, logged = true)
    String show(CurrentUser user, Model model) {
        var mine = own.of(user);
        var shared = consents.of(mine, user);
        model.addAttribute("mine", mine);
        model.addAttribute("shared", shared);
        model.addAttribute("units", shared.stream().map(Shared::unit).distinct().toList());
        return "me/consents";
    }

    /** @param consent none = nothing was ticked: said where the boxes are */
    @GetMapping("/stop")
    @Access(value = Permission.OWN, logged = true)
    String ask(
            @RequestParam(defaultValue = "") List<Long> consent,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user,
            Locale locale,
            Model model) {
        var mine = own.of(user);
        var which = consents.of(mine, user).stream()
                .filter(one -> all || consent.contains(one.id()))
                .toList();
        if (which.isEmpty()) {
            model.addAttribute("nothingTicked", true);
            return show(user, model);
        }
        var ids = which.stream().map(Shared::id).toList();
        model.addAttribute("mine", mine);
        model.addAttribute("which", which);
        model.addAttribute("units", which.stream().map(Shared::unit).distinct().toList());
        model.addAttribute(
                "stops",
                withdrawals.dependents(mine.caseId(), ids, user.actor()).stream()
                        .map(step -> new Stops(
                                titles.of(step.kind(), locale),
                                directory.unit(step.unit()).map(Unit::name).orElse("")))
                        .distinct()
                        .toList());
        return "me/stop";
    }

    @PostMapping
    @Access(value = Permission.OWN, logged = true)
    String takeBack(@RequestParam(defaultValue = "") List<Long> consent, CurrentUser user, RedirectAttributes flash) {
        withdrawals.takeBack(own.of(user).caseId(), consent, user.actor());
        flash.addFlashAttribute("takenBack", true);
        return "redirect:/me/consents";
    }
}
