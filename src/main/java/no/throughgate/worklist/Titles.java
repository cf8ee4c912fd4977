package no.throughgate.worklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What an obligation is called, in the reader's language. The words stand beside the process models
 * ({@code <process>.<kind>}); which process a kind is drawn in is read from the models once.
 */
@Component("titles")
public class Titles {

    private static final Pattern USER_TASK = Pattern.compile("<(?:\\w+:)?userTask\\s[^>]*?\\bid=\"(\\w+)\"");

    private final MessageSource messages;
    private final Map<String, String> keys = new HashMap<>();

    Titles(MessageSource messages) throws IOException {
        this.messages = messages;
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            var process = String.valueOf(model.getFilename()).replace(".bpmn", "");
            var task = USER_TASK.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (task.find()) {
                keys.put(task.group(1), process + "." + task.group(1));
            }
        }
    }

    /** Every kind that a model draws. */
    public Set<String> kinds() {
        return Set.copyOf(keys.keySet());
    }

    /** Falls back to the kind itself: an odd word on the page is better than no page. */
    public String of(String kind, Locale locale) {
        var fallback = messages.getMessage("kind." + kind, null, kind, locale);
        return String.valueOf(messages.getMessage(keys.getOrDefault(kind, kind), null, fallback, locale));
    }
}
