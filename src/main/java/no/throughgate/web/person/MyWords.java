package no.throughgate.web.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and appointments in the reader's language. */
@Component("myWords")
class MyWords {

    private final MessageSource messages;

    MyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Written out: "tirsdag 2. mars 2027". */
    public String day(LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        var pattern = locale.getLanguage().equals("en") ? "EEEE d MMMM y" : "EEEE d. MMMM y";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    public String errand(String kind) {
        var locale = LocaleContextHolder.getLocale();
        var other = messages.getMessage("errand.OTHER", null, locale);
        return String.valueOf(messages.getMessage("errand." + kind, null, other, locale));
    }
}
