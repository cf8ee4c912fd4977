package no.throughgate.survey;

import java.util.Set;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** Y01: what the directorate says to the figures; the workflow publishes them or computes them anew. */
@Component
class FiguresChecked implements OutcomeEffect {

    private final SurveyRows rows;

    FiguresChecked(SurveyRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("checkFigures");
    }

    @Override
    public void apply(Performed p) {
        rows.verdict(p.facts().caseId(), p.text("reasons"));
    }
}
