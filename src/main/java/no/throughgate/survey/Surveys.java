package no.throughgate.survey;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.MatterKind;
import no.throughgate.cases.Matters;
import no.throughgate.challenge.Register;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Years;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year's survey and what its workflow asks of it. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Surveys {

    private static final UnitId DIRECTORATE = new UnitId("/directorate/kdi");

    private final Matters matters;
    private final Measures measures;
    private final Chapters chapters;
    private final Register register;
    private final SurveyFiles files;
    private final SurveyRows rows;
    private final Publishing publishing;
    private final Timeline timeline;
    private final MovableClock clock;
    private final Years years;

    Surveys(
            Matters matters,
            Measures measures,
            Chapters chapters,
            Register register,
            SurveyFiles files,
            SurveyRows rows,
            Publishing publishing,
            Timeline timeline,
            MovableClock clock,
            Years years) {
        this.matters = matters;
        this.measures = measures;
        this.chapters = chapters;
        this.register = register;
        this.files = files;
        this.rows = rows;
        this.publishing = publishing;
        this.timeline = timeline;
        this.clock = clock;
        this.years = years;
    }

    /**
     * Starts the survey of a year; where one is under way already, that one.
     *
     * @throws Problem conflict: the day on which the year is frozen has not come
     */
    public CaseId open(int year, UserId by) {
        Period period = years.period(year);
        if (period.asOf().isAfter(clock.instant())) {
            throw Problem.conflict("survey.notYet", year, Oslo.dateOf(period.asOf()));
        }
        rows.takeTurns();
        return rows.underWay(year)
                .orElseGet(() -> matters.open(MatterKind.SURVEY, DIRECTORATE, by, id -> rows.insert(id, year, period)));
    }

    /** The year whose day of freezing has come and whose survey nobody has started. */
    Optional<Integer> due(Instant now) {
        int year = now.atZone(Oslo.ZONE).getYear();
        boolean frozen = !years.period(year).asOf().isAfter(now);
        return frozen && !rows.known(year) ? Optional.of(year) : Optional.empty();
    }

    public void freeze(CaseId survey) {
        rows.frozen(survey, clock.instant());
    }

    public void compute(CaseId survey) {
        var year = rows.year(survey);
        Period period = year.period();
        List<Chapter> all = Arrays.stream(Measure.values())
                .map(measure -> chapters.of(measure, measures.breakdown(measure, period), period))
                .toList();
        var figures = new YearFigures(year.year(), period, all, register.of(period.from(), period.asOf()));
        rows.computed(survey, files.of(figures), clock.instant());
    }

    /** As it was checked. */
    public void publish(CaseId survey) {
        Instant now = clock.instant();
        if (!rows.complete(survey)) {
            compute(survey);
        }
        String outcome = publishing.publish(survey, now).name();
        timeline.record(Entry.bySystem(survey, now, "survey.published", Map.of("outcome", outcome)));
        matters.close(survey, outcome);
    }
}
