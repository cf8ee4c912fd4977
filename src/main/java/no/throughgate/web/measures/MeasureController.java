package no.throughgate.web.measures;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import no.throughgate.access.Access;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.metrics.Breakdown;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.PastFigures;
import no.throughgate.metrics.ReturnStatistics;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import no.throughgate.survey.GlippMap;
import no.throughgate.survey.Shown;
import no.throughgate.workshop.EditionNote;
import no.throughgate.workshop.Editions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The committees' figures: aggregates only, as of a day, with small numbers hidden. */
@Controller
class MeasureController {

    private final Measures measures;
    private final PastFigures figures;
    private final Years years;
    private final ReturnStatistics returns;
    private final Editions editions;
    private final Clock clock;

    MeasureController(
            Measures measures,
            PastFigures figures,
            Years years,
            ReturnStatistics returns,
            Editions editions,
            Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.returns = returns;
        this.years = years;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @Access(value = Permission.STEER, logged = false)
    String list(Model model) {
        model.addAttribute("measures", List.of(Measure.values()));
        model.addAttribute("pageStyle", "measures");
        return "measures/list";
    }

    @GetMapping("/measures/map")
    @Access(value = Permission.STEER, logged = true)
    String map(@RequestParam(required = false) String year, Model model) {
        YearForm form = YearForm.of(year, null, years, clock.instant());
        model.addAttribute("form", form);
        model.addAttribute(
                "map", GlippMap.of(figures.breakdown(Measure.M12, form.period()).everybody()));
        model.addAttribute("pageStyle", "measures");
        return "measures/map";
    }

    @GetMapping("/measures/{name}")
    @Access(value = Permission.STEER, logged = true)
    String one(
            @PathVariable String name,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String by,
            Model model) {
        Measure measure = measure(name);
        YearForm form = YearForm.of(year, by, years, clock.instant());
        Breakdown all = figures.breakdown(measure, form.period());
        model.addAttribute("form", form);
        model.addAttribute("shown", Shown.of(measure, form.by() == null ? all.everybody() : all.by(form.by())));
        model.addAttribute("statement", measures.statement(measure));
        model.addAttribute("returns", measure == Measure.M26 ? returns.of(form.period()) : null);
        model.addAttribute("slices", Slice.values());
        if (measure == Measure.M32) {
            model.addAttribute("ruleChanges", changes(form));
        }
        model.addAttribute("pageStyle", "measures");
        return "measures/measure";
    }

    /** The changes of the rules behind the numbers, each with its page: about rules, so that they can be named. */
    private List<EditionNote> changes(YearForm form) {
        return editions.latestFirst().stream()
                .filter(note -> note.fault() == null)
                .filter(note -> !note.effectiveAt().isBefore(form.period().from())
                        && note.effectiveAt().isBefore(form.period().asOf()))
                .toList();
    }

    static Measure measure(String name) {
        return Arrays.stream(Measure.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("case.notFound"));
    }
}
