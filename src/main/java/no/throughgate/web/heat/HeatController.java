package no.throughgate.web.heat;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.access.Visibility;
import no.throughgate.diagram.TranslatedModel;
import no.throughgate.kernel.Problem;
import no.throughgate.metrics.SmallNumbers;
import no.throughgate.metrics.Years;
import no.throughgate.web.ThisPage;
import no.throughgate.web.dashboard.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where work gathers in the processes. Who watches over cases sees the real numbers of them; who reads numbers alone sees what was done in all
 * cases in the last year that has been counted as the measures count it, without the small ones: neither what waits now nor a place or another
 * period, since two looks that differ by little would give away what is hidden.
 */
@Controller
@ConditionalOnWebApplication
class HeatController {

    private final HeatQueries queries;
    private final HeatMaps maps;
    private final TranslatedModel drawings;
    private final Places places;
    private final Years years;
    private final Clock clock;
    private final ThisPage thisPage;

    HeatController(
            HeatQueries queries,
            HeatMaps maps,
            TranslatedModel drawings,
            Places places,
            Years years,
            Clock clock,
            ThisPage thisPage) {
        this.queries = queries;
        this.maps = maps;
        this.drawings = drawings;
        this.places = places;
        this.years = years;
        this.clock = clock;
        this.thisPage = thisPage;
    }

    @GetMapping("/processes/heat")
    @Access(value = Permission.HEAT, logged = false)
    String heat(
            @RequestParam(required = false) Integer days,
            @RequestParam(required = false) String prison,
            @RequestParam(required = false) String municipality,
            @RequestParam(name = "model", required = false) String process,
            @RequestParam(required = false) String by,
            CurrentUser user,
            Locale language,
            Model model) {
        boolean owed = Permission.WATCH.isHeldBy(user);
        var form = owed
                ? HeatForm.of(days, prison, municipality, process, by)
                : HeatForm.of(null, null, null, process, Heat.TIME.key());
        model.addAttribute("form", form);
        model.addAttribute("owed", owed);
        model.addAttribute("heats", owed ? List.of(Heat.values()) : List.of(Heat.TIME));
        model.addAttribute("periods", HeatForm.PERIODS);
        model.addAttribute("thisPage", thisPage);
        model.addAttribute("address", thisPage.address());
        model.addAttribute(
                "models",
                maps.drawn()
                        .map(drawn -> new Named(drawn.id(), maps.title(drawn.id(), language)))
                        .sorted(Comparator.comparing(Named::title))
                        .toList());
        var choices = owed ? places.of(user) : Places.Choices.NONE;
        model.addAttribute("prisons", choices.prisons());
        model.addAttribute("municipalities", choices.municipalities());
        model.addAttribute("pageStyle", "heat");
        var numbers = owed ? queries.own(user, form) : lastYear(model);
        return form.model() == null
                ? overview(form, numbers, owed, user, language, model)
                : one(form, form.model(), numbers, owed, user, language, model);
    }

    /** How many cases stand behind a number at least before it is shown. */
    record Few(int done, int median, int p90) {}

    private static final Few FEW = new Few(SmallNumbers.LEAST, Numbers.ENOUGH_FOR_MEDIAN, Numbers.ENOUGH_FOR_P90);

    /** A process to choose. */
    record Named(String id, String title) {}

    private Map<String, Numbers> lastYear(Model model) {
        int year = years.frozen(clock.instant()).get(0);
        var period = years.period(year);
        model.addAttribute("year", year);
        model.addAttribute("few", FEW);
        return queries.all(period.from(), period.asOf());
    }

    private String overview(
            HeatForm form, Map<String, Numbers> numbers, boolean owed, CurrentUser user, Locale language, Model model) {
        model.addAttribute(
                "maps", maps.all(numbers, area -> owed && Visibility.seesRestricted(user, area), form.by(), language));
        return "heat/overview";
    }

    private String one(
            HeatForm form,
            String process,
            Map<String, Numbers> numbers,
            boolean owed,
            CurrentUser user,
            Locale language,
            Model model) {
        var drawn = maps.drawn()
                .filter(one -> one.id().equals(process))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("catalogue.notFound"));
        model.addAttribute(
                "map",
                maps.map(drawn, numbers, area -> owed && Visibility.seesRestricted(user, area), form.by(), language));
        model.addAttribute("file", drawings.file(drawn.id(), drawn.file(), language));
        return "heat/process";
    }
}
