package no.throughgate.web.measures;

import java.time.LocalDate;
import java.util.Locale;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import no.throughgate.worklist.Titles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The codes of a figure in the reader's language: parts, pairs of agencies, life areas, steps, prisons. */
@Component("measureWords")
class MeasureWords {

    private final MessageSource messages;
    private final Titles titles;
    private final Directory directory;
    private final Years years;

    MeasureWords(MessageSource messages, Titles titles, Directory directory, Years years) {
        this.messages = messages;
        this.titles = titles;
        this.directory = directory;
        this.years = years;
    }

    /** As in "In place", "Prison → Housing office: Housing", "Enough money: no", or the title of a step. */
    public String part(String code) {
        int colon = code.indexOf(':');
        if (colon > 0) {
            return part(code.substring(0, colon)) + ": " + part(code.substring(colon + 1));
        }
        int dash = code.indexOf('-');
        if (dash > 0) {
            return agency(code.substring(0, dash)) + " → " + agency(code.substring(dash + 1));
        }
        String known = say("measure.part." + code, "");
        known = known.isEmpty() ? say("area." + code, "") : known;
        known = known.isEmpty() ? say("measure.agency." + code, "") : known;
        return known.isEmpty() ? titles.of(code, locale()) : known;
    }

    /** The last day that counts in a year. */
    public LocalDate lastDay(int year) {
        return Oslo.dateOf(years.period(year).asOf()).minusDays(1);
    }

    public String agency(String code) {
        return say("measure.agency." + code, code);
    }

    public String what(String code) {
        return say("measure.what." + code, code);
    }

    public String slice(Slice by, String value) {
        return switch (by) {
            case PRISON ->
                value.startsWith("/")
                        ? directory.unit(new UnitId(value)).map(Unit::name).orElse(value)
                        : say("measure.slice.value." + value, value);
            case PROFILE -> say("profile." + value, say("measure.slice.value." + value, value));
            default -> say("measure.slice.value." + value, value);
        };
    }

    private String say(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
