package no.throughgate.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.catalogue.Chapter.Line;
import no.throughgate.catalogue.Chapter.Other;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the models and the rule tables together, in the reader's language. */
@Component
public class Catalogue {

    private final DrawnModels models;
    private final RuleTables rules;
    private final MessageSource messages;

    Catalogue(DrawnModels models, RuleTables rules, MessageSource messages) {
        this.models = models;
        this.rules = rules;
        this.messages = messages;
    }

    public List<Chapter> in(Locale language) {
        return models.all().stream().map(model -> chapter(model, language)).toList();
    }

    public Optional<Chapter> chapter(String id, Locale language) {
        return models.all().stream()
                .filter(model -> model.id().equals(id))
                .map(model -> chapter(model, language))
                .findFirst();
    }

    private Chapter chapter(DrawnModel model, Locale language) {
        var callers = models.all().stream()
                .filter(other -> other.calls().contains(model.id()))
                .map(DrawnModel::id);
        return new Chapter(
                model.id(),
                messages.getMessage(model.id(), null, language),
                model.steps().stream().map(step -> line(model, step, language)).toList(),
                others(callers, language),
                others(model.calls().stream(), language));
    }

    private List<Other> others(Stream<String> ids, Locale language) {
        return ids.map(id -> new Other(id, messages.getMessage(id, null, language)))
                .toList();
    }

    private Line line(DrawnModel model, DrawnStep step, Locale language) {
        CatalogueRow row = rules.catalogue(step.kind())
                .orElseThrow(() -> new IllegalStateException("obligation-catalogue has no row for " + step.kind()));
        var words = new ClockWords(messages, language);
        return new Line(
                step.kind(),
                row.code(),
                label(model, step.kind(), language),
                row.insideOneAgency() ? "" : role(row.senderRole(), language),
                role(row.receiverRole(), language),
                row.must(),
                row.infoLane() == InfoLane.RESTRICTED,
                clock(step.kind(), words),
                shortClock(step.kind(), words),
                step.ifRefused().map(id -> label(model, id, language)).orElse(""),
                ifMissed(model, step, row, language),
                words.source(row.provenance()));
    }

    private String clock(String kind, ClockWords words) {
        return rules.due(kind, Profile.STANDARD)
                .map(words::due)
                .or(() -> Stream.of(Profile.values())
                        .flatMap(profile -> rules.due(kind, profile).map(rule -> words.only(profile, rule)).stream())
                        .findFirst())
                .orElse("");
    }

    private String shortClock(String kind, ClockWords words) {
        return rules.due(kind, Profile.EXPRESS).map(words::due).orElseGet(words::leftOut);
    }

    private String ifMissed(DrawnModel model, DrawnStep step, CatalogueRow row, Locale language) {
        return step.ifMissed()
                .map(id -> label(model, id, language))
                .or(() -> row.fallbackKind().map(kind -> titleOf(kind, language)))
                .orElseGet(() -> messages.getMessage("catalogue.escalated", null, language));
    }

    private String titleOf(String kind, Locale language) {
        return models.all().stream()
                .filter(model -> model.labels().containsKey(kind))
                .map(model -> label(model, kind, language))
                .findFirst()
                .orElse(kind);
    }

    private String role(String role, Locale language) {
        return messages.getMessage("catalogue.role." + role, null, language);
    }

    private String label(DrawnModel model, String elementId, Locale language) {
        return messages.getMessage(model.id() + "." + elementId, null, language);
    }
}
