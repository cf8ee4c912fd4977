package no.throughgate.web.rules;

import java.time.Clock;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.Tried;
import no.throughgate.workshop.TryPeriod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a proposal would have done: numbers, never a case. */
@Controller
class TryController {

    private final Proposals proposals;
    private final Tried tried;
    private final Clock clock;

    TryController(Proposals proposals, Tried tried, Clock clock) {
        this.proposals = proposals;
        this.tried = tried;
        this.clock = clock;
    }

    @GetMapping("/rules/proposals/{id}/try")
    @Access(value = Permission.DECIDE_RULES, logged = false)
    String on(
            @PathVariable long id,
            @RequestParam(defaultValue = TryPeriod.RUNNING) String period,
            CurrentUser user,
            Model model) {
        Proposal proposal = proposals.one(id, user.id());
        Drafted drafted = tried.drafted(proposal);
        if (!drafted.sound()) {
            throw Problem.conflict(drafted.lost().isEmpty() ? "rules.error.troubles" : "rules.error.lost");
        }
        var periods = TryPeriod.offered(clock.instant());
        TryPeriod chosen = periods.stream()
                .filter(one -> one.name().equals(period))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("rules.notFound"));
        model.addAttribute("proposal", proposal);
        model.addAttribute("periods", periods);
        model.addAttribute("result", tried.on(drafted, chosen));
        return "rules/try";
    }
}
