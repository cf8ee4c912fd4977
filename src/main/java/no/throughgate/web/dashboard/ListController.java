package no.throughgate.web.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Problem;
import no.throughgate.web.ThisPage;
import no.throughgate.worklist.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind each number of the overview: its total is the number, whatever page one is on. */
@Controller
@ConditionalOnWebApplication
class ListController {

    private static final Function<String, Problem> UNKNOWN = what -> Problem.notFound("case.notFound");

    /** From the coordinator on somebody must act. */
    private static final Integer[] LEVELS = {3, 4, 5};

    private final Lists lists;
    private final Watched watched;
    private final Cases cases;
    private final Titles titles;
    private final AccessLog log;
    private final ThisPage thisPage;

    ListController(Lists lists, Watched watched, Cases cases, Titles titles, AccessLog log, ThisPage thisPage) {
        this.lists = lists;
        this.watched = watched;
        this.cases = cases;
        this.titles = titles;
        this.log = log;
        this.thisPage = thisPage;
    }

    /** What every list is asked by besides its own number. */
    record Narrowed(
            @Nullable Integer weeks,
            @Nullable String municipality,
            @Nullable String prison,
            @Nullable Integer forward,
            @Nullable String after) {

        Scope scope() {
            return Scope.of(weeks, municipality, prison, forward);
        }

        Place place() {
            return Place.parse(Optional.ofNullable(after));
        }
    }

    @GetMapping("/dashboard/{tile:[a-z0-9-]+}")
    @Access(value = Permission.WATCH, logged = true)
    String tile(
            @PathVariable String tile,
            @RequestParam(required = false) String unit,
            Narrowed narrowed,
            CurrentUser user,
            Model model) {
        Tile chosen = DashboardController.tiles(user)
                .filter(t -> t.key().equals(tile))
                .findFirst()
                .orElseThrow(() -> UNKNOWN.apply(tile));
        model.addAttribute("heading", "dashboard." + chosen.name());
        model.addAttribute("whenShown", chosen == Tile.MOVED);
        return page(Listing.of(chosen, unit), narrowed, narrowed.scope(), user, model);
    }

    @GetMapping("/dashboard/weeks/{monday}")
    @Access(value = Permission.WATCH, logged = true)
    String week(
            @PathVariable String monday,
            @RequestParam(defaultValue = "all") String state,
            Narrowed narrowed,
            CurrentUser user,
            Model model) {
        var readiness = one(Listing.Readiness.values(), Listing.Readiness::key, state);
        model.addAttribute("heading", "dashboard.week." + readiness);
        model.addAttribute("monday", day(monday));
        return page(
                Listing.week(day(monday), readiness), narrowed, narrowed.scope().furthest(), user, model);
    }

    @GetMapping("/dashboard/contained/{level}")
    @Access(value = Permission.WATCH, logged = true)
    String contained(@PathVariable String level, Narrowed narrowed, CurrentUser user, Model model) {
        var climbed = one(LEVELS, String::valueOf, level);
        model.addAttribute("heading", "dashboard.contained." + climbed);
        model.addAttribute("whenShown", true);
        return page(Listing.contained(climbed), narrowed, narrowed.scope(), user, model);
    }

    @GetMapping("/dashboard/arrivals/{what}")
    @Access(value = Permission.WATCH, logged = true)
    String arrivals(
            @PathVariable String what,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String monday,
            Narrowed narrowed,
            CurrentUser user,
            Model model) {
        var ask = one(Ask.values(), Ask::key, what);
        var week = monday == null || monday.isEmpty() ? null : day(monday);
        model.addAttribute("heading", "dashboard.arrivals." + ask);
        model.addAttribute("monday", week);
        return page(Listing.coming(ask, unit, week), narrowed, narrowed.scope(), user, model);
    }

    /** What waits at one step of a process. */
    @GetMapping("/dashboard/steps/{kind}")
    @Access(value = Permission.WATCH, logged = true)
    String step(@PathVariable String kind, Narrowed narrowed, CurrentUser user, Model model) {
        if (!titles.kinds().contains(kind)) {
            throw UNKNOWN.apply(kind);
        }
        model.addAttribute("heading", "dashboard.step");
        return page(Listing.step(kind), narrowed, narrowed.scope(), user, model);
    }

    private String page(Listing listing, Narrowed narrowed, Scope scope, CurrentUser user, Model model) {
        var watcher = watched.by(user);
        var page = lists.page(listing, watcher, scope, narrowed.place());
        var caseIds = page.rows().stream().map(Row::caseId).distinct().toList();
        log.touched(caseIds);
        model.addAttribute("scope", scope);
        model.addAttribute("today", watcher.today());
        model.addAttribute("rows", page.rows());
        model.addAttribute("count", lists.count(listing, watcher, scope));
        model.addAttribute("names", cases.names(caseIds));
        model.addAttribute("first", narrowed.place().start() ? null : thisPage.with("after", null));
        model.addAttribute(
                "next",
                page.next() == null ? null : thisPage.with("after", page.next().toString()));
        model.addAttribute("pageStyle", "dashboard");
        return "dashboard/list";
    }

    private static <T> T one(T[] among, Function<T, String> key, String wanted) {
        return Arrays.stream(among)
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> UNKNOWN.apply(wanted));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException wrong) {
            throw UNKNOWN.apply(typed);
        }
    }
}
