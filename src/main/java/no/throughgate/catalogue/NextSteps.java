package no.throughgate.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.throughgate.planning.RuleTables;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What follows on a step, done or missed, as the models draw it: put together once a language, and again when the rule tables
 * are read anew, so that a list may ask for every row.
 */
@Component
public class NextSteps {

    private final Catalogue catalogue;
    private final DrawnModels models;
    private final RuleTables rules;
    private final MessageSource messages;
    private final Map<Locale, Drawn> known = new ConcurrentHashMap<>();

    NextSteps(Catalogue catalogue, DrawnModels models, RuleTables rules, MessageSource messages) {
        this.catalogue = catalogue;
        this.models = models;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * @param ifDone   what the drawing goes on to; empty where nothing with words follows
     * @param ifMissed what contains a miss
     */
    public record Next(String ifDone, String ifMissed) {}

    /** Empty for a kind that no model draws. */
    public Optional<Next> of(String kind, Locale language) {
        long version = rules.edition();
        var drawn = known.get(language);
        if (drawn == null || drawn.version() != version) {
            drawn = new Drawn(version, read(language));
            known.put(language, drawn);
        }
        return Optional.ofNullable(drawn.steps().get(kind));
    }

    private Map<String, Next> read(Locale language) {
        var missed = new HashMap<String, String>();
        catalogue.in(language).forEach(chapter -> chapter.lines()
                .forEach(line -> missed.put(line.kind(), line.ifMissed())));
        var all = new HashMap<String, Next>();
        for (var model : models.all()) {
            for (var step : model.steps()) {
                var done = step.ifDone()
                        .map(id -> messages.getMessage(model.id() + "." + id, null, "", language))
                        .orElse("");
                all.put(step.kind(), new Next(done, missed.getOrDefault(step.kind(), "")));
            }
        }
        return all;
    }

    private record Drawn(long version, Map<String, Next> steps) {}
}
