package no.throughgate.web.casepage;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.plan.AddedGoals;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.web.casepage.GoalForm.Wrong;
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

/** The person wants something more than the plan says: one more goal, in the person's own words. */
@Controller
@RequestMapping("/cases/{caseNumber}/goals")
class GoalController {

    private final CasePages pages;
    private final AddedGoals goals;
    private final Cases cases;
    private final AccessLog log;

    GoalController(CasePages pages, AddedGoals goals, Cases cases, AccessLog log) {
        this.pages = pages;
        this.goals = goals;
        this.cases = cases;
        this.log = log;
    }

    @GetMapping
    @Access(value = Permission.WRITE_PLAN, logged = true)
    String blank(@PathVariable String caseNumber, CurrentUser user, Model model) {
        return page(planned(caseNumber, user), GoalForm.EMPTY, Map.of(), model);
    }

    @PostMapping
    @Access(value = Permission.WRITE_PLAN, logged = true)
    Object add(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "") String nextStep,
            @RequestParam(defaultValue = "") String agreement,
            @RequestParam(defaultValue = "") String ownWords,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var head = planned(caseNumber, user);
        var typed = new GoalForm(area, goal, nextStep, agreement, ownWords);
        var wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            return new ModelAndView(page(head, typed, wrong, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        goals.add(head.caseId(), typed.asGoal(), typed.asAgreement(), ownWords.strip(), user.actor());
        flash.addFlashAttribute("done", "goalAdded");
        return "redirect:/cases/" + head.caseId();
    }

    private String page(CaseHead head, GoalForm typed, Map<String, Wrong> wrong, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        // What is about health is not written where others read.
        model.addAttribute("areas", EnumSet.complementOf(EnumSet.of(LifeArea.HEALTH_AND_SUBSTANCE)));
        model.addAttribute("agreements", Agreement.values());
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "cases/goal";
    }

    private CaseHead planned(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        if (!goals.mayAdd(head.caseId(), user.actor())) {
            throw Problem.notFound("case.notFound");
        }
        log.touched(head.caseId());
        return head;
    }
}
