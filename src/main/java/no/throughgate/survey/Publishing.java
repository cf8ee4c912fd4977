package no.throughgate.survey;

import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.survey.SurveyRows.Last;
import org.springframework.stereotype.Component;

/**
 * What becomes of a year's files after a yes. The same bytes once more are no edition. The same figures in other words are one, since a reader
 * must be able to see what was said differently, and it says that its figures are those of before.
 */
@Component
class Publishing {

    private final SurveyRows rows;
    private final FigureSum sums;

    Publishing(SurveyRows rows, FigureSum sums) {
        this.rows = rows;
        this.sums = sums;
    }

    /** How a survey ended. */
    enum Outcome {
        PUBLISHED,
        /** The figures are those of the edition before; names, definitions or the statements behind them are others. */
        NEW_WORDS,
        /** Not published again. */
        UNCHANGED
    }

    /** For whoever has the survey to itself. */
    Outcome publish(CaseId survey, Instant at) {
        rows.takeTurns();
        YearFiles files = rows.files(survey);
        Optional<Last> last = rows.last(rows.year(survey).year());
        if (last.filter(one -> one.says(files)).isPresent()) {
            return Outcome.UNCHANGED;
        }
        Integer same = last.filter(one -> sums.of(one.json()).equals(sums.of(files.json())))
                .map(Last::edition)
                .orElse(null);
        rows.publish(survey, last.map(Last::edition).orElse(0) + 1, files, same, at);
        return same == null ? Outcome.PUBLISHED : Outcome.NEW_WORDS;
    }
}
