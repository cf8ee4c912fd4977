package no.throughgate.web.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.LifeArea;
import no.throughgate.web.ThisPage;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What will be missed: for whoever watches over a prison's or a municipality's cases. */
@Controller
@ConditionalOnWebApplication
class DashboardController {

    private final DashboardQueries queries;
    private final Forecast forecast;
    private final Places places;
    private final Watched watched;
    private final ThisPage thisPage;

    DashboardController(
            DashboardQueries queries, Forecast forecast, Places places, Watched watched, ThisPage thisPage) {
        this.queries = queries;
        this.forecast = forecast;
        this.places = places;
        this.watched = watched;
        this.thisPage = thisPage;
    }

    @GetMapping("/dashboard")
    @Access(value = Permission.WATCH, logged = false)
    String dashboard(
            @RequestParam(required = false) Integer weeks,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String prison,
            @RequestParam(required = false) Integer forward,
            CurrentUser user,
            Model model) {
        var scope = Scope.of(weeks, municipality, prison, forward);
        var watcher = watched.by(user);
        model.addAttribute("silent", queries.silent(watcher, scope));
        model.addAttribute("containment", queries.containment(watcher, scope));
        model.addAttribute("arrivals", forecast.arrivals(watcher, scope));
        model.addAttribute("loads", forecast.loads(watcher, scope));
        var choices = places.of(watcher);
        model.addAttribute("prisons", choices.prisons());
        model.addAttribute("municipalities", choices.municipalities());
        return page(scope, watcher, user, model, "dashboard/dashboard");
    }

    /** For a screen on a wall: numbers without a name or a way to one. */
    @GetMapping("/dashboard/wall")
    @Access(value = Permission.WATCH, logged = false)
    String wall(
            @RequestParam(required = false) Integer weeks,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String prison,
            CurrentUser user,
            Model model) {
        return page(Scope.of(weeks, municipality, prison, null), watched.by(user), user, model, "dashboard/wall");
    }

    private String page(Scope scope, Watcher watcher, CurrentUser user, Model model, String view) {
        model.addAttribute("scope", scope);
        model.addAttribute("today", watcher.today());
        model.addAttribute("standing", queries.standing(watcher, scope));
        model.addAttribute("groups", groups(user));
        model.addAttribute("weeks", queries.weeks(watcher, scope));
        model.addAttribute("address", thisPage.address());
        model.addAttribute("pageStyle", "dashboard");
        return view;
    }

    private static Map<Tile.Group, List<Tile>> groups(CurrentUser user) {
        return tiles(user).collect(Collectors.groupingBy(Tile::group, TreeMap::new, Collectors.toList()));
    }

    /** The restricted lane has no number for those outside it, not even a zero. */
    static Stream<Tile> tiles(CurrentUser user) {
        return Arrays.stream(Tile.values())
                .filter(tile ->
                        tile != Tile.NO_MEDICINE || Visibility.seesRestricted(user, LifeArea.HEALTH_AND_SUBSTANCE));
    }
}
