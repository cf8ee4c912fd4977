package no.throughgate.worklist.internal;

import no.throughgate.access.CurrentUser;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a row stands in this reader's list, in a sentence. Templates ask it by name. */
@Component("whyMine")
class WhyMine {

    private final MessageSource messages;

    WhyMine(MessageSource messages) {
        this.messages = messages;
    }

    public String say(WorklistRow row, CurrentUser reader, WorklistView view) {
        return messages.getMessage(
                "list.why." + key(row, reader, view),
                new Object[] {row.sender(), row.receiver()},
                LocaleContextHolder.getLocale());
    }

    private static String key(WorklistRow row, CurrentUser reader, WorklistView view) {
        if (view == WorklistView.WAITING) {
            return "waiting";
        }
        if (view == WorklistView.DONE) {
            return row.heldBy(reader.id()) ? "doneByMe" : "doneByUnit";
        }
        String whose = row.heldBy(reader.id()) ? "mine" : "unit";
        if (row.containing()) {
            return whose + ".containing";
        }
        return whose + (row.ownWork() ? ".own" : ".asked");
    }
}
