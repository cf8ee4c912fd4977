package no.throughgate.diagram.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.diagram.RunningModel;
import no.throughgate.diagram.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which of a case's tokens one reader may know of. A human step shows with its obligation. Everything else in a process shows
 * unless the process may be about what is closed to the reader: then only where an obligation inside shows too.
 */
final class Shown {

    /** They are about whatever they contain or take back, so that alone to run tells something. */
    private static final Set<String> ABOUT_OTHERS =
            Set.of("escalation", "consent-withdrawal", "absence-and-reassignment");

    /**
     * They may go on for the sake of a closed step alone: what was declined may be health, and after a moved date somebody may be
     * told anew because the crime hurt them.
     */
    private static final Set<String> MAY_GO_ON_FOR_IT = Set.of("door-stays-open", "date-change");

    private final List<Token> tokens;
    private final Map<String, Token> byId;
    private final Map<String, List<Token>> byProcess;
    private final Map<String, List<String>> called;
    private final Map<String, Behind> behind;
    private final Function<String, RunningModel> models;
    private final Set<String> restricted;
    private final Map<String, Boolean> open = new HashMap<>();

    /**
     * @param behind     the obligations that show, by task
     * @param restricted kinds whose lane is closed to the reader
     */
    Shown(
            List<Token> tokens,
            Map<String, Behind> behind,
            Function<String, RunningModel> models,
            Set<String> restricted) {
        this.tokens = tokens;
        this.behind = behind;
        this.models = models;
        this.restricted = restricted;
        byId = tokens.stream().collect(Collectors.toMap(Token::id, token -> token, (first, same) -> first));
        byProcess = tokens.stream().collect(Collectors.groupingBy(Token::process));
        called = tokens.stream()
                .filter(token -> token.calledFrom() != null)
                .collect(Collectors.groupingBy(
                        Token::calledFrom,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Token::process, Collectors.toCollection(TreeSet::new)),
                                List::copyOf)));
    }

    /** The case's own workflow; empty where it has ended. */
    Optional<String> root() {
        return tokens.stream()
                .filter(token -> token.calledFrom() == null)
                .map(Token::process)
                .findFirst();
    }

    /** What shows in this process; nothing where the process is closed to the reader, or does not run here. */
    List<Token> in(String process) {
        return open(process) ? tokensIn(process).stream().filter(this::shows).toList() : List.of();
    }

    boolean open(String process) {
        Boolean known = open.get(process);
        if (known == null) {
            known = byProcess.containsKey(process) && mayOpen(process);
            open.put(process, known);
        }
        return known;
    }

    private boolean mayOpen(String process) {
        Token any = tokensIn(process).get(0);
        if (any.calledFrom() == null) {
            return true;
        }
        Token caller = byId.get(any.calledFrom());
        return caller != null
                && open(caller.process())
                && (!tells(models.apply(any.model()))
                        || behindIn(process).findAny().isPresent());
    }

    /** Does it say something of what is closed, only by running? A track that every case has says nothing, whatever it asks. */
    private boolean tells(RunningModel model) {
        return ABOUT_OTHERS.contains(model.id())
                || restricted.containsAll(model.kinds()) && !model.kinds().isEmpty()
                || MAY_GO_ON_FOR_IT.contains(model.id())
                        && model.kinds().stream().anyMatch(restricted::contains);
    }

    /** The process inside a call that waits; null where it is closed or there is none. */
    @Nullable
    String inside(Token call) {
        return called.getOrDefault(call.id(), List.of()).stream()
                .filter(this::open)
                .findFirst()
                .orElse(null);
    }

    /** The token that waits for this process; null for the case's own workflow. */
    @Nullable
    Token caller(String process) {
        String from = tokensIn(process).get(0).calledFrom();
        return from == null ? null : byId.get(from);
    }

    /** The obligations that show in a process and in all that it calls. */
    Stream<Behind> behindIn(String process) {
        return tokensIn(process).stream()
                .flatMap(token -> Stream.concat(
                        Stream.ofNullable(token.task()).map(behind::get).filter(Objects::nonNull),
                        called.getOrDefault(token.id(), List.of()).stream().flatMap(this::behindIn)));
    }

    private List<Token> tokensIn(String process) {
        return byProcess.getOrDefault(process, List.of());
    }

    private boolean shows(Token token) {
        var model = models.apply(token.model());
        if (model.kinds().contains(token.element())) {
            return token.task() != null && behind.containsKey(token.task());
        }
        var done = model.after().getOrDefault(token.element(), Set.of());
        if (!done.isEmpty() && restricted.containsAll(done)) {
            return false; // It would tell that the step before it is done.
        }
        // A call shows with what it called: before that has begun nobody can say whether it may.
        return !model.calls().containsKey(token.element()) || inside(token) != null;
    }
}
