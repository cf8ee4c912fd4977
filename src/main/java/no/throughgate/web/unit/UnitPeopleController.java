package no.throughgate.web.unit;

import static no.throughgate.web.unit.UnitController.again;
import static no.throughgate.web.unit.UnitController.back;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.AbsenceReason;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.directory.Unit;
import no.throughgate.directory.UnitSettings;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.AbsentWorkers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the unit: who stands in for the leader, and who is away. */
@Controller
@RequestMapping("/unit")
class UnitPeopleController {

    private final LedUnits units;
    private final UnitPages pages;
    private final UnitSettings settings;
    private final Directory directory;
    private final AbsentWorkers absences;
    private final Clock clock;

    UnitPeopleController(
            LedUnits units,
            UnitPages pages,
            UnitSettings settings,
            Directory directory,
            AbsentWorkers absences,
            Clock clock) {
        this.units = units;
        this.pages = pages;
        this.settings = settings;
        this.directory = directory;
        this.absences = absences;
        this.clock = clock;
    }

    @PostMapping("/deputy")
    @Access(value = Permission.LEAD, logged = true)
    Object deputy(
            @RequestParam String unit,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var led = units.one(unit, user);
        var typed = new Typed(fields);
        var who = typed.chosen("deputy");
        var days = typed.days("deputyFrom", "deputyUntil", today());
        if (typed.wrong()) {
            return again(pages.fill(led, user, typed, model), model);
        }
        settings.deputy(
                led.id(),
                user.id(),
                member(led, who).user(),
                days.orElseThrow().from(),
                days.orElseThrow().until());
        return back(unit, "unit.told.deputy", flash);
    }

    @PostMapping("/deputy/end")
    @Access(value = Permission.LEAD, logged = true)
    String noDeputy(
            @RequestParam String unit, @RequestParam String member, CurrentUser user, RedirectAttributes flash) {
        var led = units.one(unit, user);
        settings.noDeputy(led.id(), user.id(), member(led, member).user());
        return back(unit, "unit.told.noDeputy", flash);
    }

    /** Shows first what an absence would put back, and writes it down when that has been seen. */
    @PostMapping("/absence")
    @Access(value = Permission.LEAD, logged = true)
    Object absence(
            @RequestParam String unit,
            @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var led = units.one(unit, user);
        var typed = new Typed(fields);
        var who = typed.chosen("absent");
        var days = typed.days("absentFrom", "absentUntil", today());
        var reason = typed.chosen("absentWhy", AbsenceReason.values());
        if (typed.wrong()) {
            return again(pages.fill(led, user, typed, model), model);
        }
        var member = member(led, who);
        var from = days.orElseThrow().from();
        var until = days.orElseThrow().until();
        if (!seen) {
            model.addAttribute("absentee", member);
            model.addAttribute("goesBack", absences.wouldGoBack(led.id(), member.user(), until));
            return pages.fill(led, user, typed, model);
        }
        settings.absence(led.id(), user.id(), member.user(), from, until, reason.orElseThrow());
        if (!from.isAfter(today())) {
            absences.putBack();
        }
        return back(unit, "unit.told.absence", flash);
    }

    @PostMapping("/absence/end")
    @Access(value = Permission.LEAD, logged = true)
    String noAbsence(
            @RequestParam String unit, @RequestParam String member, CurrentUser user, RedirectAttributes flash) {
        var led = units.one(unit, user);
        settings.noAbsence(led.id(), user.id(), member(led, member).user());
        return back(unit, "unit.told.noAbsence", flash);
    }

    private Member member(Unit unit, String user) {
        return directory.member(unit.id(), new UserId(user)).orElseThrow(() -> Problem.notFound("unit.noSuchMember"));
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}
