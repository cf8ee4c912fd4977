package no.throughgate.web.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one paper, in one language, and how long a text may be before it is cut. */
final class PaperWords {

    private final MessageSource messages;
    private final Locale language;
    private final int longest;
    private boolean cut;

    /** @param longest characters of one free text */
    PaperWords(MessageSource messages, Locale language, int longest) {
        this.messages = messages;
        this.language = language;
        this.longest = longest;
    }

    String say(String key, Object... args) {
        return String.valueOf(messages.getMessage("myrelease." + key, args, language));
    }

    /** Words for a code; another word where the code is new. */
    String code(String set, String code) {
        var other = messages.getMessage("myrelease." + set + ".OTHER", null, language);
        return String.valueOf(messages.getMessage("myrelease." + set + "." + code, null, other, language));
    }

    /** What somebody has written, no longer than fits. */
    String free(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        if (flat.length() <= longest) {
            return flat;
        }
        cut = true;
        int word = flat.lastIndexOf(' ', longest - 1);
        return flat.substring(0, word > longest / 2 ? word : longest - 1) + "…";
    }

    void cut() {
        cut = true;
    }

    boolean wasCut() {
        return cut;
    }

    String day(LocalDate day) {
        return format("day.pattern").format(day);
    }

    String longDay(LocalDate day) {
        var text = format("day.long.pattern").format(day);
        return text.substring(0, 1).toUpperCase(language) + text.substring(1);
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(say(key), language);
    }
}
