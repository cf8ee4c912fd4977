package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.catalogue.DrawnConsequences;
import no.throughgate.catalogue.NextStep;
import no.throughgate.planning.RuleTables;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What comes after an obligation is done, as its model draws it, for the page that asks whether to go on. */
@Component
class WhatFollows {

    private final DrawnConsequences drawn;
    private final RuleTables rules;
    private final MessageSource messages;

    WhatFollows(DrawnConsequences drawn, RuleTables rules, MessageSource messages) {
        this.drawn = drawn;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * One thing that may follow.
     *
     * @param owner   whose it is, as a role; empty where it is no step of anybody's
     * @param certain false: it also depends on something that this form does not ask
     */
    record Following(String title, String owner, boolean certain) {}

    List<Following> after(ObligationRow obligation, Map<String, Object> answers, Locale locale) {
        return drawn.after(obligation.row().kind(), answers).stream()
                .map(step -> following(step, locale))
                .filter(step -> !step.title().isEmpty())
                .distinct()
                .toList();
    }

    private Following following(NextStep step, Locale locale) {
        var title = messages.getMessage(step.messageKey(), null, "", locale);
        var owner = step.isTask()
                ? rules.catalogue(step.id())
                        .map(row -> messages.getMessage("catalogue.role." + row.receiverRole(), null, "", locale))
                        .orElse("")
                : "";
        return new Following(String.valueOf(title), String.valueOf(owner), step.certain());
    }
}
