package no.throughgate.web.unit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import no.throughgate.directory.Directory;
import no.throughgate.directory.UnitSettings.Change;
import no.throughgate.directory.UnitSettings.What;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A change of a unit as a sentence. */
@Component("unitWords")
class UnitWords {

    private final MessageSource messages;
    private final Directory directory;

    UnitWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    public String say(Change change) {
        var about = change.about() == null
                ? ""
                : change.what() == What.BEYOND ? change.about() : directory.displayName(new UserId(change.about()));
        return text("unit.change." + change.what(), about, value(change, change.from()), value(change, change.to()));
    }

    public String name(UserId user) {
        return directory.displayName(user);
    }

    private String value(Change change, @Nullable String value) {
        if (value == null) {
            return text("unit.change.nothing");
        }
        return switch (change.what()) {
            case DEPUTY, ABSENCE -> span(value);
            case BEYOND -> text("unit.beyond." + value);
            default -> value;
        };
    }

    /** As it is kept: two days with a slash between them, and perhaps a code. */
    private String span(String kept) {
        if (!kept.contains("/")) {
            return text("unit.deputy.always");
        }
        var parts = kept.split("[/ ]");
        var span = text("unit.span", day(parts[0]), day(parts[1]));
        return parts.length > 2 ? span + " (" + text("unit.absence." + parts[2]) + ")" : span;
    }

    private static String day(String iso) {
        return LocalDate.parse(iso)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
