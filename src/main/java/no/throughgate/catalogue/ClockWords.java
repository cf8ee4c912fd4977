package no.throughgate.catalogue;

import java.util.Locale;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.Anchor;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.Provenance;
import no.throughgate.planning.RuleUnit;
import org.springframework.context.MessageSource;

/** A rule's clock and where it comes from, as a reader says it. */
final class ClockWords {

    private final MessageSource messages;
    private final Locale language;

    ClockWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String due(DueRule rule) {
        if (rule.anchor() == Anchor.LADDER) {
            return say("catalogue.clock.ladder", "L" + rule.offset());
        }
        String anchor = say("planning.anchor." + rule.anchor());
        if (rule.unit() == RuleUnit.SAME_DAY || rule.unit() == RuleUnit.NEXT_WORKING_DAY) {
            return say("catalogue.clock.word", say("planning.unit." + rule.unit(), 0), anchor);
        }
        String side = rule.offset() == 0 ? "at" : rule.offset() < 0 ? "before" : "after";
        return say("catalogue.clock." + side, say("planning.unit." + rule.unit(), Math.abs(rule.offset())), anchor);
    }

    /** For a kind that only one profile has. */
    String only(Profile profile, DueRule rule) {
        return say("catalogue.clock.only", due(rule), say("planning.profile." + profile));
    }

    String leftOut() {
        return say("catalogue.leftOut");
    }

    String source(Provenance provenance) {
        return say("catalogue.source", provenance.source(), say("planning.trust." + provenance.trust()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
