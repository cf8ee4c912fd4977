package no.throughgate.web.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.web.dashboard.DashboardQueries.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What will be missed: for whoever watches over a prison's or a municipality's cases. */
@Controller
class DashboardController {

    private final DashboardQueries queries;
    private final Cases cases;
    private final AccessLog log;

    DashboardController(DashboardQueries queries, Cases cases, AccessLog log) {
        this.queries = queries;
        this.cases = cases;
        this.log = log;
    }

    @GetMapping("/dashboard")
    @Access(value = Permission.WATCH, logged = false)
    String dashboard(
            @RequestParam(required = false) Integer weeks,
            @RequestParam(required = false) String municipality,
            CurrentUser user,
            Model model) {
        return page(Scope.of(weeks, municipality), user, model, "dashboard/dashboard");
    }

    /** For a screen on a wall: numbers without a name or a way to one. */
    @GetMapping("/dashboard/wall")
    @Access(value = Permission.WATCH, logged = false)
    String wall(
            @RequestParam(required = false) Integer weeks,
            @RequestParam(required = false) String municipality,
            CurrentUser user,
            Model model) {
        return page(Scope.of(weeks, municipality), user, model, "dashboard/wall");
    }

    private String page(Scope scope, CurrentUser user, Model model, String view) {
        model.addAttribute("scope", scope);
        model.addAttribute("counts", queries.counts(user, scope));
        model.addAttribute("groups", groups(user));
        model.addAttribute("weeks", queries.weeks(user, scope));
        model.addAttribute("arrivals", queries.arrivals(user, scope));
        model.addAttribute("pageStyle", "dashboard");
        return view;
    }

    @GetMapping("/dashboard/{tile:[a-z0-9-]+}")
    @Access(value = Permission.WATCH, logged = true)
    String list(
            @PathVariable String tile,
            @RequestParam(required = false) Integer weeks,
            @RequestParam(required = false) String municipality,
            CurrentUser user,
            Model model) {
        Tile chosen = tiles(user)
                .filter(t -> t.key().equals(tile))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
        Scope scope = Scope.of(weeks, municipality);
        model.addAttribute("tile", chosen);
        model.addAttribute("heading", "dashboard." + chosen.name());
        model.addAttribute("count", queries.counts(user, scope).get(chosen));
        return rows(queries.rows(chosen, user, scope), scope, model);
    }

    @GetMapping("/dashboard/weeks/{monday}")
    @Access(value = Permission.WATCH, logged = true)
    String week(
            @PathVariable String monday,
            @RequestParam(required = false) String municipality,
            CurrentUser user,
            Model model) {
        Scope scope = Scope.of(null, municipality);
        List<Row> rows = queries.week(day(monday), user, scope);
        model.addAttribute("heading", "dashboard.week");
        model.addAttribute("monday", day(monday));
        model.addAttribute("count", (long) rows.size());
        return rows(rows, scope, model);
    }

    private String rows(List<Row> rows, Scope scope, Model model) {
        log.touched(rows.stream().map(Row::caseId).toList());
        model.addAttribute("scope", scope);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "names", cases.names(rows.stream().map(Row::caseId).distinct().toList()));
        model.addAttribute("pageStyle", "dashboard");
        return "dashboard/list";
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException wrong) {
            throw Problem.notFound("case.notFound");
        }
    }

    private static Map<Tile.Group, List<Tile>> groups(CurrentUser user) {
        return tiles(user).collect(Collectors.groupingBy(Tile::group, TreeMap::new, Collectors.toList()));
    }

    /** The restricted lane has no number for those outside it, not even a zero. */
    private static Stream<Tile> tiles(CurrentUser user) {
        return Arrays.stream(Tile.values())
                .filter(tile ->
                        tile != Tile.NO_MEDICINE || Visibility.seesRestricted(user, LifeArea.HEALTH_AND_SUBSTANCE));
    }
}
