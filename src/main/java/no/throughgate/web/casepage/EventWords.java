package no.throughgate.web.casepage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.web.casepage.CaseParts.Event;
import no.throughgate.worklist.Titles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A line of the history as a sentence. */
@Component("eventWords")
class EventWords {

    /** Where the words of a reason stand; the codes of a no elsewhere. */
    private static final Map<String, String> REASONS = Map.of(
            "obligation.extended", "extension.",
            "obligation.assigned", "handover.",
            "case.officerNamed", "handover.",
            "obligation.putAside", "aside.reason.");

    /** Where {@code to} is somebody, and not a day. */
    private static final Set<String> HANDED = Set.of("obligation.assigned", "case.officerNamed");

    private final MessageSource messages;
    private final Titles titles;
    private final Directory directory;

    EventWords(MessageSource messages, Titles titles, Directory directory) {
        this.directory = directory;
        this.messages = messages;
        this.titles = titles;
    }

    public String say(Event event) {
        var locale = LocaleContextHolder.getLocale();
        var args = new Object[] {
            date(event, "from", locale),
            date(event, "to", locale),
            event.about().isEmpty() ? "" : titles.of(event.about(), locale),
            reason(event, locale),
            event.kind(),
            receiver(event),
            sharedWith(event),
            event.detail().getOrDefault("edition", "")
        };
        var other = messages.getMessage("event.other", args, event.kind(), locale);
        var notice = messages.getMessage("event.notice", args, other, locale);
        var fallback = event.kind().startsWith("notice.") ? notice : other;
        return String.valueOf(messages.getMessage("event." + key(event), args, fallback, locale));
    }

    private static String key(Event event) {
        boolean firstDate = event.kind().equals("release.dateMoved")
                && event.detail().getOrDefault("from", "").isEmpty();
        boolean why =
                event.kind().equals("obligation.assigned") && event.detail().containsKey("reason");
        return firstDate ? "release.dateSet" : why ? "obligation.assignedBecause" : event.kind();
    }

    private String reason(Event event, Locale locale) {
        var code = event.detail().getOrDefault("reason", "");
        var set = REASONS.getOrDefault(event.kind(), "refusal.");
        return String.valueOf(messages.getMessage(set + code, null, code, locale));
    }

    /** Whom something was handed to. */
    private String receiver(Event event) {
        var user = event.detail().getOrDefault("to", "");
        return HANDED.contains(event.kind()) && !user.isEmpty() ? directory.displayName(new UserId(user)) : "";
    }

    /** Whose access a consent gave. */
    private String sharedWith(Event event) {
        var unit = event.detail().getOrDefault("receiver", "");
        return event.kind().startsWith("consent.") && !unit.isEmpty()
                ? directory.unit(new UnitId(unit)).map(Unit::name).orElse(unit)
                : "";
    }

    private static String date(Event event, String key, Locale locale) {
        var value = event.detail().getOrDefault(key, "");
        return value.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(value)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale))
                : value;
    }
}
