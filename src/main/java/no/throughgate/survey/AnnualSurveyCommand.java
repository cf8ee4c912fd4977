package no.throughgate.survey;

import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;
import no.throughgate.platform.Command;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the survey of a year by hand: also of one that has been published, to see that it gives the same bytes. */
@Component
@picocli.CommandLine.Command(
        name = "annual-survey",
        description = "Computes the figures of a year and asks the directorate to check them.")
class AnnualSurveyCommand implements Command {

    @Parameters(paramLabel = "YEAR", description = "The year in which the counted twelve months end.")
    int year;

    @Spec
    CommandSpec spec;

    private final Surveys surveys;

    AnnualSurveyCommand(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Integer call() {
        CaseId survey = surveys.open(year, new UserId("operator"));
        spec.commandLine().getOut().println("The survey of " + year + " waits to be checked: " + survey);
        return 0;
    }
}
