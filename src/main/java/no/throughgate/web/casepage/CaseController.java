package no.throughgate.web.casepage;

import java.util.List;
import java.util.Optional;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.appointment.Days;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.ContactOfficers;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.plan.AddedGoals;
import no.throughgate.plan.Plans;
import no.throughgate.web.casepage.CaseParts.Area;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case: its dates, who carries each life area, what is open, and what has happened. */
@Controller
class CaseController {

    private final CasePages pages;
    private final PlacesServed places;
    private final CasesBesides besides;
    private final Cases cases;
    private final Obligations obligations;
    private final RaisedHands hands;
    private final Plans plans;
    private final AddedGoals goals;
    private final Meetings meetings;
    private final Days days;
    private final ContactOfficers officers;
    private final Directory directory;
    private final AccessLog log;

    CaseController(
            CasePages pages,
            PlacesServed places,
            CasesBesides besides,
            Cases cases,
            Obligations obligations,
            RaisedHands hands,
            Plans plans,
            AddedGoals goals,
            Meetings meetings,
            Days days,
            ContactOfficers officers,
            Directory directory,
            AccessLog log) {
        this.pages = pages;
        this.places = places;
        this.besides = besides;
        this.cases = cases;
        this.obligations = obligations;
        this.hands = hands;
        this.plans = plans;
        this.goals = goals;
        this.meetings = meetings;
        this.days = days;
        this.officers = officers;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping("/cases/{caseNumber}")
    @Access(value = Permission.VIEW, logged = true)
    String show(@PathVariable String caseNumber, CurrentUser user, Model model) {
        var head = pages.head(existing(caseNumber), user);
        var caseId = head.caseId();
        log.touched(caseId);
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(caseId)).getOrDefault(caseId, ""));
        model.addAttribute("dateChanges", pages.dateChanges(caseId));
        model.addAttribute("places", places.of(caseId));
        model.addAttribute("move", places.ahead(caseId, user).orElse(null));
        model.addAttribute("besides", besides.of(caseId, user));
        model.addAttribute(
                "officer",
                head.status().equals("OPEN")
                        ? officers.of(caseId).map(directory::displayName).orElse(null)
                        : null);
        model.addAttribute("mayHandOver", officers.mayHandOver(caseId, user.actor()));
        var areas = pages.areas(caseId, user);
        var planOpen = plans.open(caseId, user.actor());
        model.addAttribute("areas", areas);
        model.addAttribute("planOpen", planOpen);
        model.addAttribute("glassOpens", glassOpens(head, areas, planOpen, user));
        model.addAttribute("plan", plans.latest(caseId, user.actor()).orElse(null));
        model.addAttribute("mayAddGoal", goals.mayAdd(caseId, user.actor()));
        model.addAttribute("meetings", meetings.of(caseId, user.actor()));
        model.addAttribute("mayCall", !user.opened().contains(caseId) && meetings.mayCall(caseId, user.actor()));
        model.addAttribute("days", days.of(caseId, user.actor()).orElse(null));
        model.addAttribute("user", user);
        model.addAttribute("open", pages.open(caseId, user));
        model.addAttribute("handUp", hands.isUp(caseId, Optional.empty()));
        model.addAttribute("dropped", pages.dropped(caseId, user));
        model.addAttribute("events", pages.timeline(caseId, user));
        return "cases/case";
    }

    /** Is there something closed to the reader in a case that is open otherwise, which an emergency would open? Health never is. */
    private static boolean glassOpens(CaseHead head, List<Area> areas, boolean planOpen, CurrentUser user) {
        return head.live()
                && Permission.BREAK_GLASS.isHeldBy(user)
                && !user.opened().contains(head.caseId())
                && (!planOpen || areas.stream().anyMatch(Area::opensInEmergency));
    }

    /** @param obligation what is slipping; none = the case as a whole */
    @PostMapping("/cases/{caseNumber}/hand")
    @Access(value = Permission.ALARM, logged = true)
    String raiseHand(
            @PathVariable String caseNumber,
            @RequestParam Optional<Long> obligation,
            CurrentUser user,
            RedirectAttributes flash) {
        var caseId = existing(caseNumber);
        obligations.raiseHand(caseId, obligation.map(ObligationId::new), user.actor());
        log.touched(caseId);
        flash.addFlashAttribute("done", "handRaised");
        return "redirect:/cases/" + caseId;
    }

    /** A number that cannot be one is answered like one that is not there. */
    static CaseId existing(String caseNumber) {
        try {
            return new CaseId(caseNumber);
        } catch (Problem notANumber) {
            throw Problem.notFound("case.notFound");
        }
    }
}
