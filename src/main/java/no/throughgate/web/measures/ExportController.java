package no.throughgate.web.measures;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.Problem;
import no.throughgate.metrics.Breakdown;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.PastFigures;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import no.throughgate.survey.Chapter;
import no.throughgate.survey.Chapters;
import no.throughgate.survey.Format;
import no.throughgate.survey.MeasureFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure as a file, with the same numbers hidden as on the page: for a reason, which is written down. */
@Controller
class ExportController {

    private final PastFigures figures;
    private final Chapters chapters;
    private final MeasureFiles files;
    private final Exports exports;
    private final Years years;
    private final Clock clock;

    ExportController(
            PastFigures figures, Chapters chapters, MeasureFiles files, Exports exports, Years years, Clock clock) {
        this.figures = figures;
        this.chapters = chapters;
        this.files = files;
        this.exports = exports;
        this.years = years;
        this.clock = clock;
    }

    /** @param format csv, xlsx or json */
    @PostMapping("/measures/{name}/export")
    @Access(value = Permission.STEER, logged = true)
    Object export(
            @PathVariable String name,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String by,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Locale locale,
            RedirectAttributes flash) {
        Measure measure = MeasureController.measure(name);
        YearForm form = YearForm.of(year, by, years, clock.instant());
        String why = reason.strip();
        if (why.length() < Exports.SHORTEST || why.length() > Exports.LONGEST) {
            flash.addFlashAttribute("exportReason", reason);
            flash.addFlashAttribute("exportError", "measures.export.reason.wrong");
            return "redirect:" + address(measure, form);
        }
        Format as = Format.of(format).orElseThrow(() -> Problem.notFound("case.notFound"));
        byte[] file = files.of(as, chapter(measure, form), form.year(), form.period(), locale);
        exports.written(user, measure + " " + form.year() + (form.by() == null ? "" : " " + form.by()) + " " + as, why);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"throughgate-%s-%s.%s\"".formatted(measure, form.year(), as.extension()))
                .body(file);
    }

    private static String address(Measure measure, YearForm form) {
        return "/measures/" + measure + "?year=" + form.year() + (form.by() == null ? "" : "&by=" + form.by());
    }

    private Chapter chapter(Measure measure, YearForm form) {
        Slice by = form.by();
        Breakdown all = figures.breakdown(measure, form.period());
        return chapters.of(
                measure, new Breakdown(all.everybody(), by == null ? Map.of() : Map.of(by, all.by(by))), form.period());
    }
}
