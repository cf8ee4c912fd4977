package no.throughgate.web.heat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a number as it stands on a step and in the table. */
@Component("heatWords")
class HeatWords {

    private final MessageSource messages;

    HeatWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the colour shows. */
    public String number(Heat by, Numbers numbers) {
        return switch (by) {
            case COUNT -> count(numbers.now());
            case TIME -> wait(numbers.median());
            case OVERDUE -> share(numbers);
        };
    }

    public String count(@Nullable Long count) {
        return count == null ? say("heat.small") : count.toString();
    }

    public String share(Numbers numbers) {
        Integer share = numbers.share();
        return share == null ? say("heat.none") : say("heat.percent", share);
    }

    public String wait(@Nullable Wait wait) {
        return wait == null
                ? say("heat.none")
                : wait.inHours() ? say("heat.hours", wait.hours()) : say("heat.days", wait.days());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
