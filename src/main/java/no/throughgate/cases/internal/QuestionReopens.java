package no.throughgate.cases.internal;

import java.time.Instant;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.MunicipalityChange;
import no.throughgate.cases.ReleaseWorkflow;
import no.throughgate.kernel.MovableClock;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A case that was settled and is moved is settled no more: the municipality it is taken to belong to now must confirm. */
@Component
@Order(3)
class QuestionReopens implements MunicipalityChange {

    private final SettledMunicipalities settled;
    private final ReleaseWorkflow workflow;
    private final Timeline timeline;
    private final MovableClock clock;

    QuestionReopens(
            SettledMunicipalities settled, @Lazy ReleaseWorkflow workflow, Timeline timeline, MovableClock clock) {
        this.settled = settled;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void happened(CaseFacts before, CaseFacts after) {
        Instant now = clock.instant();
        if (settled.end(after.caseId(), now)) {
            timeline.record(Entry.bySystem(after.caseId(), now, "municipality.reopened", Map.of()));
            workflow.municipalityQuestioned(after.caseId());
        }
    }
}
