package no.throughgate.web.casepage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.forms.TypedDay;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a release date: first what it would do to everybody's deadlines, then one press. */
@Controller
@RequestMapping("/cases/{caseNumber}/date")
class DateMoveController {

    private final CasePages pages;
    private final Cases cases;
    private final DateMoves moves;
    private final Directory directory;
    private final AccessLog log;

    DateMoveController(CasePages pages, Cases cases, DateMoves moves, Directory directory, AccessLog log) {
        this.pages = pages;
        this.cases = cases;
        this.moves = moves;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping
    @Access(value = Permission.MOVE_DATE, logged = true)
    String preview(
            @PathVariable String caseNumber,
            @RequestParam(name = "date", required = false) @Nullable String typed,
            @RequestParam(required = false) @Nullable ReleaseType type,
            @RequestParam(required = false) @Nullable Certainty certainty,
            CurrentUser user,
            Model model) {
        var head = movable(caseNumber, user);
        model.addAttribute("head", head);
        model.addAttribute("name", cases.names(List.of(head.caseId())).getOrDefault(head.caseId(), ""));
        model.addAttribute("types", ReleaseType.values());
        model.addAttribute("certainties", Certainty.values());
        var date = typed == null ? null : TypedDay.read(typed).orElse(null);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", typed != null && date == null ? "date.wrong" : null);
        model.addAttribute("date", date);
        model.addAttribute("type", type);
        model.addAttribute("certainty", certainty);
        if (date != null && type != null && certainty != null) {
            try {
                var preview = moves.preview(head.caseId(), new ReleaseDate(date, type, certainty));
                model.addAttribute(
                        "preview",
                        VisiblePreview.of(
                                preview, seen(head, user), area -> Visibility.seesRestricted(user, area), this::name));
                model.addAttribute("told", told(preview.told(), user));
            } catch (Problem impossible) {
                model.addAttribute("impossible", impossible.messageKey());
            }
        }
        return "cases/date";
    }

    @PostMapping
    @Access(value = Permission.MOVE_DATE, logged = true)
    String apply(
            @PathVariable String caseNumber,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam ReleaseType type,
            @RequestParam Certainty certainty,
            CurrentUser user,
            RedirectAttributes flash) {
        var head = movable(caseNumber, user);
        moves.move(
                head.caseId(), new ReleaseDate(date, type, certainty), user.id().value());
        flash.addFlashAttribute("done", "dateMoved");
        return "redirect:/cases/" + head.caseId();
    }

    private CaseHead movable(String caseNumber, CurrentUser user) {
        var head = pages.head(CaseController.existing(caseNumber), user);
        if (!head.movable()) {
            throw Problem.notFound("case.notFound");
        }
        log.touched(head.caseId());
        return head;
    }

    /** That a health unit is told would say that there is a health matter. */
    private List<String> told(List<UnitId> units, CurrentUser user) {
        return units.stream()
                .filter(unit -> Visibility.seesRestricted(user, LifeArea.HEALTH_AND_SUBSTANCE)
                        || (unit.agency() != Agency.HEALTH && unit.agency() != Agency.PRISON_HEALTH))
                .map(this::name)
                .sorted()
                .toList();
    }

    private Predicate<ObligationId> seen(CaseHead head, CurrentUser user) {
        var open = pages.open(head.caseId(), user).stream()
                .map(o -> new ObligationId(o.id()))
                .collect(Collectors.toSet());
        return open::contains;
    }

    private String name(UnitId unit) {
        return directory.unit(unit).map(Unit::name).orElse(unit.value());
    }
}
