package no.throughgate.survey;

import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UserId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the year's survey when its day has come; a machine that slept starts it when it wakes. */
@Component
class SurveyCalendar {

    private final Surveys surveys;
    private final MovableClock clock;

    SurveyCalendar(Surveys surveys, MovableClock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughgate.survey.every:PT1H}",
            initialDelayString = "${throughgate.survey.first:PT1M}")
    void startWhatIsDue() {
        surveys.due(clock.instant()).ifPresent(year -> surveys.open(year, new UserId("system")));
    }
}
