package no.throughgate.web.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.UnitId;
import no.throughgate.operation.FailedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the operator's templates say in words. */
@Component("operatorWords")
class OperatorWords {

    private final MessageSource messages;
    private final Directory directory;
    private final Clock clock;

    OperatorWords(MessageSource messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    /** The step's label as it is drawn; of a wave's job, that it is one. */
    public String step(FailedJob job) {
        return job.process() == null
                ? text("operator.jobs.wave", "")
                : text(job.process() + "." + job.step(), String.valueOf(job.step()));
    }

    public String process(@Nullable String id) {
        return id == null ? "" : text(id, id);
    }

    /** How long ago, in the largest unit that fits. */
    public String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toHours() < 1) {
            return count("operator.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? count("operator.age.hours", age.toHours()) : count("operator.age.days", age.toDays());
    }

    private String count(String key, long number) {
        return String.valueOf(
                messages.getMessage(key, new Object[] {Math.max(0, number)}, LocaleContextHolder.getLocale()));
    }

    /** How far the database's clock is from ours; what the question itself takes is no difference. */
    public String clocks(Duration ahead) {
        long seconds = ahead.toSeconds();
        if (Math.abs(seconds) <= 2) {
            return text("operator.database.agrees", "");
        }
        return count(seconds > 0 ? "operator.database.ahead" : "operator.database.behind", Math.abs(seconds));
    }

    /** In whole megabytes. */
    public long megabytes(long bytes) {
        return bytes / 1_000_000;
    }

    /** Of an exception's name, what it means for whoever runs the mail. */
    public String mailFault(String exception) {
        String what = exception.contains("Auth")
                ? "login"
                : exception.contains("Address") || exception.contains("SendFailed")
                        ? "address"
                        : exception.contains("Connect")
                                        || exception.contains("Timeout")
                                        || exception.contains("Host")
                                        || exception.contains("Socket")
                                ? "server"
                                : "other";
        return text("operator.mails.fault." + what, exception);
    }

    /** What a scheduled method is for. */
    public String work(String method) {
        return text("operator.work." + method, method);
    }

    public String unit(UnitId id) {
        return directory.unit(id).map(Unit::name).orElse(id.value());
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
