package no.throughgate.planning;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.planning.DueReason.Limit;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Turns a due date's reason into message keys of {@code messages/planning}. */
final class DueReasonSentences {

    private DueReasonSentences() {}

    static List<MessageSourceResolvable> of(DueReason reason) {
        List<MessageSourceResolvable> sentences = new ArrayList<>();
        sentences.add(rule(reason));
        if (reason.horizon() != null) {
            sentences.add(message(
                    "planning.reason.compressed",
                    amount(new Amount(Math.abs(reason.offset()), reason.unit())),
                    amount(new Amount(Math.abs(reason.applied()), reason.unit())),
                    amount(new Amount(reason.horizon(), RuleUnit.DAYS))));
        }
        if (reason.limit() != Limit.NONE) {
            sentences.add(message("planning.limit." + reason.limit(), amount(reason.minLead())));
        }
        if (reason.extension() != null) {
            sentences.add(message(
                    "planning.reason.extended",
                    day(reason.extension().from()),
                    message("planning.extension." + reason.extension().because())));
        }
        sentences.add(message(
                "planning.reason.source",
                reason.provenance().source(),
                message("planning.trust." + reason.provenance().trust())));
        return List.copyOf(sentences);
    }

    private static MessageSourceResolvable rule(DueReason reason) {
        if (reason.anchor() == Anchor.LADDER) {
            return message("planning.reason.ladder", "L" + reason.offset());
        }
        String side = reason.applied() == 0 ? "at" : reason.applied() < 0 ? "before" : "after";
        return message(
                "planning.reason." + side,
                amount(new Amount(Math.abs(reason.applied()), reason.unit())),
                message("planning.anchor." + reason.anchor()));
    }

    /** Noon in UTC: the Norwegian day in whatever zone a message formats it. */
    private static Date day(Instant at) {
        return Date.from(Oslo.dateOf(at).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static MessageSourceResolvable amount(Amount amount) {
        return message("planning.unit." + amount.unit(), amount.value());
    }

    private static MessageSourceResolvable message(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }
}
