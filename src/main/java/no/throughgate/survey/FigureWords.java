package no.throughgate.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.SmallNumbers;
import no.throughgate.metrics.Years;
import no.throughgate.worklist.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The codes of a figure in words: parts, pairs of agencies, life areas, steps, prisons. Templates ask in the reader's language. */
@Component("measureWords")
public class FigureWords {

    private final MessageSource messages;
    private final Titles titles;
    private final Directory directory;
    private final Years years;

    FigureWords(MessageSource messages, Titles titles, Directory directory, Years years) {
        this.messages = messages;
        this.titles = titles;
        this.directory = directory;
        this.years = years;
    }

    public In in(Locale language) {
        return new In(language);
    }

    public String part(String code) {
        return in(LocaleContextHolder.getLocale()).part(code);
    }

    public String what(String code) {
        return in(LocaleContextHolder.getLocale()).what(code);
    }

    public String slice(Slice by, String value) {
        return in(LocaleContextHolder.getLocale()).slice(by, value);
    }

    public String number(@Nullable BigDecimal value) {
        return in(LocaleContextHolder.getLocale()).number(value);
    }

    /** The last day that counts in a year. */
    public LocalDate lastDay(int year) {
        return Oslo.dateOf(years.period(year).asOf()).minusDays(1);
    }

    /** The words of one language. */
    public final class In {

        private final Locale language;

        private In(Locale language) {
            this.language = language;
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
            return known.isEmpty() ? titles.of(code, language) : known;
        }

        public String agency(String code) {
            return say("measure.agency." + code, code);
        }

        public String what(String code) {
            return say("measure.what." + code, code);
        }

        public String slicing(Slice by) {
            return say("measure.slice." + by, by.name());
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

        /** As people read it; what is hidden as {@code <5}. The same on every machine, whatever its Java knows of languages. */
        public String number(@Nullable BigDecimal value) {
            if (value == null) {
                return "<" + SmallNumbers.LEAST;
            }
            String plain = plain(value).toPlainString();
            String point = language.getLanguage().equals("en") ? "." : ",";
            int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
            return plain.substring(0, dot).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0")
                    + plain.substring(dot).replace(".", point);
        }

        public String day(LocalDate day) {
            return language.getLanguage().equals("en")
                    ? day.toString()
                    : day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
        }

        public String say(String key, String otherwise) {
            return String.valueOf(messages.getMessage(key, null, otherwise, language));
        }

        String said(String key, Object... args) {
            return String.valueOf(messages.getMessage(key, args, language));
        }
    }

    /** Without zeros that say nothing and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal shorter = value.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
