package no.throughgate.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Lays out for an operator what no rule could decide. Says of nobody who it is: the event stays sealed. */
@Component
@picocli.CommandLine.Command(
        name = "dead-letters",
        description =
                "Lists the stay events that somebody has to look at, the oldest first; or tries one of them again.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing to look at, or revived with success",
            "1:somebody has to look",
            "2:no such dead letter"
        })
class DeadLettersCommand implements Command {

    private static final int SOMEBODY = 1;
    private static final int NO_SUCH = 2;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(names = "--revive", paramLabel = "SOURCE/ID", description = "Tries this one again, e.g. KDI/4711.")
    @Nullable
    String revive;

    @Option(names = "--limit", defaultValue = "1000", description = "How many at most (default ${DEFAULT-VALUE}).")
    int limit;

    @Mixin
    CommandReport report;

    private final StayIntake intake;
    private final MessageSource messages;

    DeadLettersCommand(StayIntake intake, MessageSource messages) {
        this.intake = intake;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return revive == null ? list() : revive(revive);
    }

    private int list() {
        List<DeadLetter> letters = intake.deadLetters(limit);
        letters.forEach(letter -> say(
                "intake.deadLetter",
                letter.source(),
                letter.eventId(),
                MINUTE.format(letter.receivedAt().atZone(Oslo.ZONE)),
                reason(letter.reason())));
        say("intake.deadLetters", letters.size());
        return letters.isEmpty() ? 0 : SOMEBODY;
    }

    private int revive(String name) {
        int slash = name.indexOf('/');
        if (slash < 1) {
            throw new ParameterException(report.spec.commandLine(), "--revive takes SOURCE/ID, e.g. KDI/4711");
        }
        try {
            Receipt receipt = intake.revive(name.substring(0, slash), name.substring(slash + 1));
            String state = receipt.state().name();
            if (receipt.reason() == null) {
                say("intake.revived", name, state);
            } else {
                say("intake.revivedBut", name, state, reason(receipt.reason()));
            }
            return receipt.state() == EventState.DEAD || receipt.state() == EventState.WAITING ? SOMEBODY : 0;
        } catch (Problem problem) {
            report.err().println(reason(problem.messageKey()));
            return NO_SUCH;
        }
    }

    private String reason(String key) {
        return report.in(messages).text(key);
    }

    private void say(String key, Object... args) {
        report.out().println(report.in(messages).text(key, args));
    }
}
