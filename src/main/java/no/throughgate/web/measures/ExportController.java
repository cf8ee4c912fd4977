package no.throughgate.web.measures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.throughgate.access.Access;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

    private final Measures measures;
    private final MeasureWords words;
    private final Exports exports;
    private final MessageSource messages;
    private final Years years;
    private final Clock clock;

    ExportController(
            Measures measures, MeasureWords words, Exports exports, MessageSource messages, Years years, Clock clock) {
        this.measures = measures;
        this.words = words;
        this.exports = exports;
        this.messages = messages;
        this.years = years;
        this.clock = clock;
    }

    @PostMapping("/measures/{name}/export")
    @Access(value = Permission.STEER, logged = true)
    Object csv(
            @PathVariable String name,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String by,
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
        exports.written(user, measure + " " + form.year() + (form.by() == null ? "" : " " + form.by()), why);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"throughgate-%s-%s.csv\"".formatted(measure, form.year()))
                .body(Csv.of(rows(measure, form, locale)));
    }

    private static String address(Measure measure, YearForm form) {
        return "/measures/" + measure + "?year=" + form.year() + (form.by() == null ? "" : "&by=" + form.by());
    }

    private List<List<String>> rows(Measure measure, YearForm form, Locale locale) {
        Slice slice = form.by();
        List<Figure> figures =
                slice == null ? measures.of(measure, form.period()) : measures.by(measure, form.period(), slice);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                say("measures.by", locale),
                say("measures.part", locale),
                say("measures.what", locale),
                say("measures.number", locale)));
        figures.forEach(f -> rows.add(List.of(
                f.everybody() ? say("measures.everybody", locale) : slice(slice, f.slice()),
                words.part(f.part()),
                words.what(f.what()),
                f.value() == null ? "<5" : f.value().toPlainString().replace('.', ','))));
        rows.add(List.of(
                say("measures.definition", locale),
                say("measure." + measure + ".definition", locale),
                String.valueOf(form.year())));
        return rows;
    }

    private String slice(@Nullable Slice by, String value) {
        return by == null ? value : words.slice(by, value);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
