package no.throughgate.intake;

import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.platform.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** For somebody who turned to the operator: help after a closed case, or a plain word on where to turn. */
@Component
@picocli.CommandLine.Command(
        name = "request-help",
        description =
                "Asks the municipal coordinator to help a person whose case was closed within the last 12 months.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the municipality has been asked", "1:too late, or not possible now", "2:no such case"})
class RequestHelpCommand implements Command {

    private static final int NOT_NOW = 1;
    private static final int NO_SUCH = 2;

    @Parameters(paramLabel = "CASE", description = "The case number, e.g. TG-2026-000123.")
    String caseNumber;

    @Mixin
    CommandReport report;

    private final HelpRequests requests;
    private final Directory directory;
    private final MessageSource messages;

    RequestHelpCommand(HelpRequests requests, Directory directory, MessageSource messages) {
        this.requests = requests;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try {
            var answer = requests.askFor(new CaseId(caseNumber), "operator");
            String office =
                    answer.turnTo().flatMap(directory::unit).map(Unit::name).orElse("-");
            report.out().println(text(answer.taken() ? "intake.help.taken" : "intake.help.tooLate", office));
            return answer.taken() ? 0 : NOT_NOW;
        } catch (Problem problem) {
            boolean known = problem.kind() == Problem.Kind.CONFLICT;
            report.err().println(text(known ? problem.messageKey() : "intake.moves.noSuchCase"));
            return known ? NOT_NOW : NO_SUCH;
        }
    }

    private String text(String key, Object... args) {
        return report.in(messages).text(key, args);
    }
}
