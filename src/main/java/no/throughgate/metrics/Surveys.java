package no.throughgate.metrics;

import java.time.Instant;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.MatterKind;
import no.throughgate.cases.Matters;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year's survey and what its workflow asks of it. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Surveys {

    private static final UnitId DIRECTORATE = new UnitId("/directorate/kdi");

    private final Matters matters;
    private final Measures measures;
    private final SurveyFiles files;
    private final SurveyRows rows;
    private final Timeline timeline;
    private final MovableClock clock;
    private final MonthDay freeze;

    Surveys(
            Matters matters,
            Measures measures,
            SurveyFiles files,
            SurveyRows rows,
            Timeline timeline,
            MovableClock clock,
            @Value("${throughgate.survey.freeze}") String freeze) {
        this.matters = matters;
        this.measures = measures;
        this.files = files;
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
        this.freeze = MonthDay.parse("--" + freeze);
    }

    /**
     * Starts the survey of a year; where one is under way already, that one.
     *
     * @throws Problem conflict: the day on which the year is frozen has not come
     */
    public CaseId open(int year, UserId by) {
        Period period = Period.endingIn(year, freeze);
        if (period.asOf().isAfter(clock.instant())) {
            throw Problem.conflict("survey.notYet", year, freeze.atYear(year));
        }
        rows.takeTurns();
        return rows.underWay(year)
                .orElseGet(() -> matters.open(MatterKind.SURVEY, DIRECTORATE, by, id -> rows.insert(id, year, period)));
    }

    /** The year whose day of freezing has come and whose survey nobody has started. */
    Optional<Integer> due(Instant now) {
        int year = now.atZone(Oslo.ZONE).getYear();
        boolean frozen = !Period.endingIn(year, freeze).asOf().isAfter(now);
        return frozen && !rows.known(year) ? Optional.of(year) : Optional.empty();
    }

    public void freeze(CaseId survey) {
        rows.frozen(survey, clock.instant());
    }

    public void compute(CaseId survey) {
        var year = rows.year(survey);
        Map<Measure, List<Figure>> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, measures.of(measure, year.period()));
        }
        rows.computed(
                survey,
                files.json(year.year(), year.period(), figures),
                files.csv(year.year(), figures),
                clock.instant());
    }

    /** As it was checked. A year that has been published with the same bytes is not published again. */
    public void publish(CaseId survey) {
        Instant now = clock.instant();
        String outcome = rows.publish(survey, now) ? "PUBLISHED" : "UNCHANGED";
        timeline.record(Entry.bySystem(survey, now, "survey.published", Map.of("outcome", outcome)));
        matters.close(survey, outcome);
    }
}
