package no.throughgate.web.rules;

import java.time.Clock;
import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.Changeable;
import no.throughgate.workshop.EditionNote;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.TableFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules, for everybody who is logged in to read: which tables there are, what stands in each, and what was changed by whom. */
@Controller
class RulesController {

    private final Editions editions;
    private final Proposals proposals;
    private final TableFiles files;
    private final RuleTables rules;
    private final RuleWords words;
    private final Clock clock;

    RulesController(
            Editions editions, Proposals proposals, TableFiles files, RuleTables rules, RuleWords words, Clock clock) {
        this.editions = editions;
        this.proposals = proposals;
        this.files = files;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @Access(value = Permission.ENTER, logged = false)
    String all(CurrentUser user, Model model) {
        model.addAttribute("tables", files.ids());
        model.addAttribute("changeable", Changeable.tables());
        model.addAttribute("inForce", rules.edition());
        model.addAttribute("now", clock.instant());
        model.addAttribute("editions", editions.latestFirst());
        if (Permission.DECIDE_RULES.isHeldBy(user)) {
            model.addAttribute("proposals", proposals.open(user.id()));
        }
        model.addAttribute("proposes", Permission.PROPOSE_RULES.isHeldBy(user));
        return "rules/list";
    }

    /** @param edition of a table in another edition than the one in force */
    @GetMapping("/rules/tables/{id}")
    @Access(value = Permission.ENTER, logged = false)
    String table(
            @PathVariable String id, @RequestParam(required = false) Integer edition, CurrentUser user, Model model) {
        if (!files.ids().contains(id)
                || edition != null && edition != 0 && editions.find(edition).isEmpty()) {
            throw Problem.notFound("rules.notFound");
        }
        int shown = edition == null ? rules.edition() : edition;
        model.addAttribute("pageTitle", words.table(id));
        model.addAttribute("table", editions.table(shown, id));
        model.addAttribute("edition", shown);
        model.addAttribute("inForce", rules.edition());
        model.addAttribute("since", editions.find(shown).orElse(null));
        model.addAttribute("changed", Changeable.table(id) ? editions.changing(id) : List.of());
        boolean proposes = Permission.PROPOSE_RULES.isHeldBy(user) && Changeable.table(id);
        model.addAttribute("proposes", proposes && shown == editions.newest());
        model.addAttribute("adds", proposes && Changeable.rows(id));
        model.addAttribute("changeable", Changeable.table(id));
        return "rules/table";
    }

    @GetMapping("/rules/editions/{number}")
    @Access(value = Permission.ENTER, logged = false)
    String edition(@PathVariable int number, CurrentUser user, Model model) {
        EditionNote note = editions.find(number).orElseThrow(() -> Problem.notFound("rules.notFound"));
        model.addAttribute("note", note);
        model.addAttribute("heard", editions.heard(number));
        model.addAttribute("differences", note.fault() == null ? editions.changes(number) : List.of());
        model.addAttribute("inForce", rules.edition());
        model.addAttribute("now", clock.instant());
        model.addAttribute("proposes", Permission.PROPOSE_RULES.isHeldBy(user) && note.fault() == null);
        return "rules/edition";
    }

    /** Rolling back is publishing an older edition once more: proposed, decided and kept like any other. */
    @PostMapping("/rules/editions/{number}/again")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String again(@PathVariable int number, CurrentUser user, RedirectAttributes flash) {
        long id = proposals.restore(number, user.id());
        flash.addFlashAttribute("told", "rules.told.draft");
        return "redirect:/rules/proposals/" + id;
    }
}
