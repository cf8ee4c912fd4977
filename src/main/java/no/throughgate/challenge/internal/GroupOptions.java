package no.throughgate.challenge.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.FormOptions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** S01: the open groups that a challenge can join, or one of its own. */
@Component
class GroupOptions implements FormOptions {

    static final String OWN = "NEW";

    private final ChallengeRows rows;
    private final MessageSource messages;

    GroupOptions(ChallengeRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("groupChallenge");
    }

    @Override
    public Map<String, String> fitting(ObligationId id) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(OWN, messages.getMessage("challenge.group.own", null, LocaleContextHolder.getLocale()));
        options.putAll(rows.groupsFor(id));
        return options;
    }
}
