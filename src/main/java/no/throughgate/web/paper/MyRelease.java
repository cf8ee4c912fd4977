package no.throughgate.web.paper;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Days;
import no.throughgate.appointment.Stop;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.paper.Pdf;
import no.throughgate.plan.Plan;
import no.throughgate.plan.Plans;
import no.throughgate.web.paper.PaperAnswers.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints "My release". The sheet is one page whatever was written: long texts are shortened until it fits, and the pack says the rest. */
@Component
class MyRelease {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int EVERYTHING = 10_000;

    /** From generous to tight. The last one fits with every text at its longest. */
    private static final List<Fit> FITS = List.of(
            new Fit(160, 12, false),
            new Fit(90, 8, false),
            new Fit(60, 6, false),
            new Fit(40, 5, false),
            new Fit(40, 5, true),
            new Fit(30, 4, true));

    /** @param characters of one text; @param rows of appointments; @param tight in smaller type */
    private record Fit(int characters, int rows, boolean tight) {}

    private final PaperAnswers answers;
    private final Cases cases;
    private final Days days;
    private final Plans plans;
    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final Clock clock;

    MyRelease(
            PaperAnswers answers,
            Cases cases,
            Days days,
            Plans plans,
            MessageSource messages,
            SpringTemplateEngine templates,
            Clock clock) {
        this.answers = answers;
        this.cases = cases;
        this.days = days;
        this.plans = plans;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    /** Everything that is known, as the reader may see it. */
    private record Basis(
            CaseFacts facts,
            String name,
            Known known,
            List<Stop> stops,
            @Nullable Plan plan) {}

    byte[] sheet(CaseId caseId, CurrentUser reader, Locale language) {
        var basis = basis(caseId, reader);
        byte[] pdf = new byte[0];
        for (Fit fit : FITS) {
            pdf = Pdf.of(html(basis, language, fit, false));
            if (Pdf.pages(pdf) == 1) {
                return pdf;
            }
        }
        return pdf;
    }

    byte[] pack(CaseId caseId, CurrentUser reader, Locale language) {
        return Pdf.of(html(basis(caseId, reader), language, new Fit(EVERYTHING, EVERYTHING, false), true));
    }

    private Basis basis(CaseId caseId, CurrentUser reader) {
        return new Basis(
                cases.facts(caseId),
                cases.names(List.of(caseId)).getOrDefault(caseId, ""),
                answers.of(caseId, reader),
                days.of(caseId, reader.actor()).map(Days.Seen::stops).orElse(List.of()),
                plans.latest(caseId, reader.actor()).orElse(null));
    }

    private String html(Basis basis, Locale language, Fit fit, boolean pack) {
        var words = new PaperWords(messages, language, fit.characters());
        var date = basis.facts().release();
        var writer = new SheetWriter(words, basis.known(), date == null ? null : date.date());
        var boxes = List.of(writer.gate(), writer.home(), writer.money(), writer.medicine());
        var week = writer.days(basis.stops(), pack ? FOUR_WEEKS : WEEK, fit.rows());
        var calls = writer.calls();
        var sheet = new Sheet(
                words.free(basis.name()),
                date == null ? words.say("noDate") : words.longDay(date.date()),
                certainty(words, basis.facts(), date),
                boxes,
                week,
                calls,
                words.wasCut());
        var context = new Context(language, Map.of("sheet", sheet, "pack", pack, "language", language.getLanguage()));
        context.setVariable("tight", fit.tight());
        context.setVariable("plan", pack ? basis.plan() : null);
        context.setVariable("printed", words.day(Oslo.dateOf(clock.instant())));
        return templates.process("paper/my-release", context);
    }

    private static String certainty(PaperWords words, CaseFacts facts, @Nullable ReleaseDate date) {
        if (facts.released()) {
            return words.say("certainty.RELEASED");
        }
        return words.say(
                "certainty." + (date == null ? "NONE" : date.certainty().name()));
    }
}
