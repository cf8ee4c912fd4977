package no.throughgate.intake;

import java.time.Instant;
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
                "Lists the stay events that somebody has to look at, the oldest first; tries one of them again, or marks one as dealt with.",
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

    @Option(
            names = "--handled",
            paramLabel = "SOURCE/ID",
            description = "Marks this one as dealt with, so that it leaves the list; needs --by.")
    @Nullable
    String handled;

    @Option(names = "--by", paramLabel = "NAME", description = "Who has dealt with it; kept with the event.")
    @Nullable
    String by;

    @Option(names = "--all", description = "Lists also those that somebody has dealt with, with who and when.")
    boolean all;

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
        if (handled != null) {
            return handled(handled);
        }
        return revive == null ? list() : revive(revive);
    }

    private int list() {
        List<DeadLetter> letters = intake.deadLetters(limit, all);
        letters.forEach(this::line);
        long open =
                letters.stream().filter(letter -> letter.handledAt() == null).count();
        say("intake.deadLetters", open);
        return open == 0 ? 0 : SOMEBODY;
    }

    private void line(DeadLetter letter) {
        say(
                "intake.deadLetter",
                letter.source(),
                letter.eventId(),
                minute(letter.receivedAt()),
                reason(letter.reason()));
        if (letter.handledAt() != null) {
            say("intake.handledBy", letter.handledBy(), minute(letter.handledAt()));
        }
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Oslo.ZONE));
    }

    private int handled(String name) {
        if (by == null || by.isBlank() || by.length() > 100) {
            throw new ParameterException(
                    report.spec.commandLine(), "--handled needs --by NAME, at most 100 characters");
        }
        String[] parts = sourceAndId("--handled", name);
        try {
            intake.handled(parts[0], parts[1], by.strip());
            say("intake.handled", name, by.strip());
            return 0;
        } catch (Problem problem) {
            report.err().println(reason(problem.messageKey()));
            return NO_SUCH;
        }
    }

    private String[] sourceAndId(String option, String name) {
        int slash = name.indexOf('/');
        if (slash < 1) {
            throw new ParameterException(report.spec.commandLine(), option + " takes SOURCE/ID, e.g. KDI/4711");
        }
        return new String[] {name.substring(0, slash), name.substring(slash + 1)};
    }

    private int revive(String name) {
        String[] parts = sourceAndId("--revive", name);
        try {
            Receipt receipt = intake.revive(parts[0], parts[1]);
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
