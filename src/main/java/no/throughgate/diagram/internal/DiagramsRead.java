package no.throughgate.diagram.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.access.Visibility;
import no.throughgate.diagram.CaseTokens;
import no.throughgate.diagram.Diagram;
import no.throughgate.diagram.Diagram.Place;
import no.throughgate.diagram.Diagram.Way;
import no.throughgate.diagram.Diagrams;
import no.throughgate.diagram.RunningModel;
import no.throughgate.diagram.Token;
import no.throughgate.diagram.TranslatedModel;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.Problem;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two questions a diagram, one to the workflow and one to our own rows, however many tokens there are. */
@Component
class DiagramsRead implements Diagrams {

    private final CaseTokens workflow;
    private final BehindTokens obligations;
    private final TranslatedModel words;
    private final RuleTables rules;
    private final Clock clock;

    DiagramsRead(CaseTokens workflow, BehindTokens obligations, TranslatedModel words, RuleTables rules, Clock clock) {
        this.workflow = workflow;
        this.obligations = obligations;
        this.words = words;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<Diagram> of(CaseId caseId, Optional<String> process, Actor reader, Locale language) {
        List<Token> tokens = workflow.of(caseId);
        Map<String, Behind> behind = obligations.of(caseId, reader);
        var shown = new Shown(tokens, behind, workflow::model, closedTo(reader));
        if (process.filter(asked -> !shown.open(asked)).isPresent()) {
            throw Problem.notFound("case.notFound");
        }
        return process.or(shown::root).map(which -> diagram(which, tokens, shown, behind, language));
    }

    private Set<String> closedTo(Actor reader) {
        return rules.catalogue().stream()
                .filter(row -> row.infoLane() == InfoLane.RESTRICTED)
                .filter(row -> !Visibility.seesRestricted(reader, row.lifeArea()))
                .map(CatalogueRow::kind)
                .collect(Collectors.toSet());
    }

    private Diagram diagram(
            String process, List<Token> tokens, Shown shown, Map<String, Behind> behind, Locale language) {
        RunningModel model = model(process, tokens);
        Instant now = clock.instant();
        return new Diagram(
                process,
                model.id(),
                words.title(model.id(), language),
                way(process, tokens, shown, language),
                shown.in(process).stream()
                        .map(token -> place(token, model, shown, behind, now, language))
                        .sorted(Comparator.comparing(Place::due, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Place::title))
                        .toList(),
                words.file(model, language));
    }

    private List<Way> way(String process, List<Token> tokens, Shown shown, Locale language) {
        List<Way> way = new ArrayList<>();
        for (Token up = shown.caller(process); up != null; up = shown.caller(up.process())) {
            way.add(
                    0,
                    new Way(
                            up.process(),
                            words.title(model(up.process(), tokens).id(), language)));
        }
        return List.copyOf(way);
    }

    private RunningModel model(String process, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.process().equals(process))
                .map(token -> workflow.model(token.model()))
                .findFirst()
                .orElseThrow();
    }

    private Place place(
            Token token, RunningModel model, Shown shown, Map<String, Behind> behind, Instant now, Locale language) {
        Behind step = token.task() == null ? null : behind.get(token.task());
        String called = shown.inside(token);
        List<Behind> inside =
                called == null ? List.of() : shown.behindIn(called).toList();
        return new Place(
                token.element(),
                words.label(model.id(), token.element(), language),
                Optional.ofNullable(model.lanes().get(token.element()))
                        .map(lane -> words.label(model.id(), lane, language))
                        .orElse(""),
                step == null ? owners(inside) : step.accountable(),
                step == null ? null : step.obligation(),
                step != null && step.owed(),
                step == null ? earliest(token.since(), inside) : step.since(),
                step == null ? next(token.until(), inside) : step.due(),
                step != null && step.resting(),
                step == null ? inside.stream().anyMatch(one -> one.late(now)) : step.late(now),
                called,
                inside.size());
    }

    private static @Nullable String owners(List<Behind> inside) {
        return inside.isEmpty()
                ? null
                : inside.stream().map(Behind::accountable).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** Since when somebody has been asked for something inside; the workflow itself notes no beginnings. */
    private static @Nullable Instant earliest(@Nullable Instant noted, List<Behind> inside) {
        return noted != null
                ? noted
                : inside.stream()
                        .map(Behind::since)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable Instant next(@Nullable Instant until, List<Behind> inside) {
        return until != null
                ? until
                : inside.stream()
                        .filter(one -> !one.resting())
                        .map(Behind::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
