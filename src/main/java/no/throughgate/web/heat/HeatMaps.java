package no.throughgate.web.heat;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.catalogue.DrawnModel;
import no.throughgate.catalogue.DrawnModels;
import no.throughgate.catalogue.DrawnStep;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;
import no.throughgate.planning.RuleTables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays the numbers on the models: a step has its own, a call those of everything inside the process that it calls. */
@Component
class HeatMaps {

    /** They run for a matter, which is about nobody, and for no case. */
    private static final Set<String> OF_NO_CASE = Set.of("annual-survey", "systemic-challenge");

    private final DrawnModels models;
    private final RuleTables rules;
    private final MessageSource messages;

    HeatMaps(DrawnModels models, RuleTables rules, MessageSource messages) {
        this.models = models;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * A step or a call of a model.
     *
     * @param element   of the drawing; of a step, its kind
     * @param calls     the process inside; null for a step
     * @param numbers   null where the step is closed to the reader
     * @param elsewhere the number counts this kind of step in another process too
     */
    record Line(
            String element,
            String title,
            @Nullable String calls,
            @Nullable Numbers numbers,
            int level,
            boolean elsewhere) {}

    /** @param together the steps of the model itself; null where all of them are closed to the reader */
    record HeatMap(
            String model,
            String title,
            List<Line> lines,
            @Nullable Numbers together,
            int level) {

        /** The steps alone. */
        public List<Line> steps() {
            return lines.stream().filter(line -> line.calls() == null).toList();
        }

        /** The worst step by what is shown. */
        public @Nullable Line worst() {
            return steps().stream()
                    .filter(line -> line.level() > 0)
                    .max(Comparator.comparingInt(Line::level))
                    .orElse(null);
        }
    }

    /** @param restricted whether the lane of a life area is open to the reader */
    List<HeatMap> all(Map<String, Numbers> numbers, Predicate<LifeArea> restricted, Heat by, Locale language) {
        return drawn().filter(model -> !model.steps().isEmpty())
                .map(model -> map(model, numbers, restricted, by, language))
                .sorted(Comparator.comparing((HeatMap map) -> map.together() == null)
                        .thenComparing(map -> map.together() == null ? Numbers.NONE : map.together(), by.worstFirst())
                        .thenComparing(HeatMap::title))
                .toList();
    }

    Stream<DrawnModel> drawn() {
        return models.all().stream().filter(model -> !OF_NO_CASE.contains(model.id()));
    }

    String title(String process, Locale language) {
        return messages.getMessage(process, null, process, language);
    }

    HeatMap map(
            DrawnModel model, Map<String, Numbers> numbers, Predicate<LifeArea> restricted, Heat by, Locale language) {
        var closed = rules.catalogue().stream()
                .filter(row -> row.infoLane() == InfoLane.RESTRICTED && !restricted.test(row.lifeArea()))
                .map(row -> row.kind())
                .collect(Collectors.toSet());
        var lines = Stream.concat(
                        model.steps().stream()
                                .map(DrawnStep::kind)
                                .map(kind -> line(model, kind, null, Set.of(kind), numbers, closed, by, language)),
                        model.called().entrySet().stream()
                                .map(call -> line(
                                        model,
                                        call.getKey(),
                                        call.getValue(),
                                        inside(call.getValue()),
                                        numbers,
                                        closed,
                                        by,
                                        language)))
                .toList();
        var open = lines.stream()
                .filter(line -> line.calls() == null && line.numbers() != null)
                .map(line -> line.numbers())
                .toList();
        Numbers together = open.isEmpty() && !model.steps().isEmpty() ? null : Numbers.together(open);
        return new HeatMap(
                model.id(), title(model.id(), language), lines, together, together == null ? 0 : by.level(together));
    }

    private Line line(
            DrawnModel model,
            String element,
            @Nullable String calls,
            Set<String> kinds,
            Map<String, Numbers> numbers,
            Set<String> closed,
            Heat by,
            Locale language) {
        var open = kinds.stream()
                .filter(kind -> !closed.contains(kind))
                .map(kind -> numbers.getOrDefault(kind, Numbers.NONE))
                .toList();
        Numbers counted =
                open.isEmpty() && !kinds.isEmpty() ? null : calls == null ? open.get(0) : Numbers.together(open);
        return new Line(
                element,
                messages.getMessage(model.id() + "." + element, null, element, language),
                calls,
                counted,
                counted == null ? 0 : by.level(counted),
                calls == null && drawings(element) > 1);
    }

    private long drawings(String kind) {
        return models.all().stream()
                .filter(model ->
                        model.steps().stream().anyMatch(step -> step.kind().equals(kind)))
                .count();
    }

    /** The kinds of a process and of all that it calls in its turn. */
    private Set<String> inside(String process) {
        var processes = new LinkedHashSet<String>();
        gather(process, processes);
        return models.all().stream()
                .filter(model -> processes.contains(model.id()))
                .flatMap(model -> model.steps().stream())
                .map(DrawnStep::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void gather(String process, Set<String> into) {
        if (into.add(process)) {
            models.all().stream()
                    .filter(model -> model.id().equals(process))
                    .flatMap(model -> model.calls().stream())
                    .forEach(called -> gather(called, into));
        }
    }
}
