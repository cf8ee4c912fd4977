package no.throughgate.obligation.internal.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;

/** The answers of T07: with which agencies the person shares what. Which offices that means depends on where the person belongs. */
record ConsentTalk(Map<String, Object> answers) {

    static final String KIND = "recordConsents";

    private static final List<LifeArea> SHAREABLE = Arrays.stream(LifeArea.values())
            .filter(area -> area != LifeArea.HEALTH_AND_SUBSTANCE)
            .toList();

    List<Agency> agencies() {
        return all()
                ? List.of(Agency.values())
                : listed("sharedWith").map(Agency::valueOf).toList();
    }

    List<LifeArea> areas() {
        return all() ? SHAREABLE : listed("sharedAbout").map(LifeArea::valueOf).toList();
    }

    String howGiven() {
        return text("givenHow");
    }

    /** A yes to some that does not say to whom, or about what. */
    boolean incomplete() {
        return some() && (agencies().isEmpty() || areas().isEmpty());
    }

    private boolean all() {
        return text("consentScope").equals("ALL");
    }

    private boolean some() {
        return text("consentScope").equals("SOME");
    }

    private String text(String key) {
        return String.valueOf(answers.getOrDefault(key, ""));
    }

    /** What is ticked counts only beside "yes to some": a no is a no, whatever stands below it. */
    private Stream<String> listed(String key) {
        return some() && answers.get(key) instanceof Iterable<?> ticked
                ? StreamSupport.stream(ticked.spliterator(), false).map(Object::toString)
                : Stream.empty();
    }
}
