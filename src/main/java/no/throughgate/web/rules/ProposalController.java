package no.throughgate.web.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.Proposals.Yes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposed change of the rules: written by one, decided by another. */
@Controller
@RequestMapping("/rules/proposals/{id}")
class ProposalController {

    private final Proposals proposals;
    private final ProposalPage page;

    ProposalController(Proposals proposals, ProposalPage page) {
        this.proposals = proposals;
        this.page = page;
    }

    @GetMapping
    @Access(value = Permission.DECIDE_RULES, logged = false)
    String show(@PathVariable long id, CurrentUser user, Model model) {
        return page.fill(proposals.one(id, user.id()), user, Map.of(), Map.of(), model);
    }

    /**
     * Kept as typed, also where it is not enough yet; with {@code send} it must be. Somebody who was heard and has not been added yet is
     * added by it.
     */
    @PostMapping
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    Object write(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        keep(id, fields, user);
        Map<String, String> errors = ProposalPage.begun(fields) ? hear(id, fields, user) : new LinkedHashMap<>();
        boolean send = fields.containsKey("send");
        if (send && errors.isEmpty()) {
            errors.putAll(proposals.send(id, user.id()));
        }
        if (!errors.isEmpty()) {
            return again(page.fill(proposals.one(id, user.id()), user, errors, fields, model), model);
        }
        return back(id, send ? "rules.told.sent" : "rules.told.kept", flash);
    }

    @PostMapping("/drop")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String drop(
            @PathVariable long id,
            @RequestParam String table,
            @RequestParam String row,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            RedirectAttributes flash) {
        keep(id, fields, user);
        proposals.drop(id, table, row, user.id());
        return back(id, "rules.told.dropped", fields, flash);
    }

    @PostMapping("/heard")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    Object heard(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        keep(id, fields, user);
        Map<String, String> errors = hear(id, fields, user);
        return errors.isEmpty()
                ? back(id, "rules.told.heard", flash)
                : again(page.fill(proposals.one(id, user.id()), user, errors, fields, model), model);
    }

    @PostMapping("/heard/{hearing}/drop")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String notHeard(
            @PathVariable long id,
            @PathVariable long hearing,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            RedirectAttributes flash) {
        keep(id, fields, user);
        proposals.notHeard(id, hearing, user.id());
        return back(id, "rules.told.dropped", fields, flash);
    }

    /** What was typed about the change is kept by every button of the page. */
    private void keep(long id, Map<String, String> fields, CurrentUser user) {
        if (fields.containsKey("reason")) {
            proposals.write(id, page.typed(fields), user.id());
        }
    }

    /** @return what is wrong with it; else it is added */
    private Map<String, String> hear(long id, Map<String, String> fields, CurrentUser user) {
        Map<String, String> errors = new LinkedHashMap<>();
        page.hearing(fields, errors).ifPresent(hearing -> proposals.heard(id, hearing, user.id()));
        return errors;
    }

    @PostMapping("/withdraw")
    @Access(value = Permission.PROPOSE_RULES, logged = false)
    String withdraw(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
        proposals.withdraw(id, user.id());
        flash.addFlashAttribute("told", "rules.told.withdrawn");
        return "redirect:/rules";
    }

    @PostMapping("/decide")
    @Access(value = Permission.DECIDE_RULES, logged = false)
    Object decide(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        String because = fields.getOrDefault("because", "").strip();
        String answer = fields.getOrDefault("answer", "");
        Map<String, String> errors = new LinkedHashMap<>();
        if (!answer.matches("publish|refuse")) {
            errors.put("answer", "rules.error.choose");
        }
        if (because.isEmpty() || because.length() > Limits.LONG) {
            errors.put("because", "rules.error.reason");
        }
        boolean seen = fields.containsKey("moreTime");
        if (answer.equals("publish") && !seen && page.givesMoreTime(id, user)) {
            errors.put("moreTime", "rules.error.moreTime");
        }
        if (!errors.isEmpty()) {
            return again(page.fill(proposals.one(id, user.id()), user, errors, fields, model), model);
        }
        if (answer.equals("refuse")) {
            proposals.refuse(id, user.id(), because);
            return back(id, "rules.told.refused", flash);
        }
        int edition = proposals.publish(
                id, user.id(), new Yes(because, seenOn(fields), fields.getOrDefault("sha256", ""), seen));
        flash.addFlashAttribute("told", "rules.told.published");
        return "redirect:/rules/editions/" + edition;
    }

    /** A form that does not say it was made before every edition. */
    private static int seenOn(Map<String, String> fields) {
        String seen = fields.getOrDefault("seenOn", "");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private static String back(long id, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("told", told);
        return "redirect:/rules/proposals/" + id;
    }

    /** With what was typed about somebody who was heard and has not been added. */
    private static String back(long id, String told, Map<String, String> fields, RedirectAttributes flash) {
        flash.addFlashAttribute(ProposalPage.TYPED, ProposalPage.hearingOf(fields));
        return back(id, told, flash);
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
