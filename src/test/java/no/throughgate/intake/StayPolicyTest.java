package no.throughgate.intake;

import static no.throughgate.intake.StayPolicy.Step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Any history of a stay, delivered in any order and with repetitions, ends as it does when delivered in its own order. */
class StayPolicyTest {

    record Word(StayType type, int minute) {}

    /** How a stay stands: which word made it so, if it is alive. */
    record Standing(boolean alive, @Nullable Word last) {}

    @Property(tries = 5000)
    void order_and_repetition_make_no_difference(
            @ForAll("histories") List<StayType> types, @ForAll long seed, @ForAll("repeats") int repeats) {
        List<Word> story = new ArrayList<>();
        story.add(new Word(StayType.INNMELDING, 0));
        for (int minute = 1; minute <= types.size(); minute++) {
            story.add(new Word(types.get(minute - 1), minute));
        }
        List<Word> shuffled = new ArrayList<>(story);
        Random random = new Random(seed);
        for (int n = 0; n < repeats; n++) {
            shuffled.add(story.get(random.nextInt(story.size())));
        }
        java.util.Collections.shuffle(shuffled, random);
        assertThat(deliver(shuffled)).isEqualTo(deliver(story));
    }

    @Provide
    Arbitrary<List<StayType>> histories() {
        return Arbitraries.of(StayType.OPPDATERING, StayType.OPPDATERING, StayType.UTMELDING, StayType.ANNULERING)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Integer> repeats() {
        return Arbitraries.integers().between(0, 4);
    }

    /** The applier's loop in miniature: after each delivery everything that waits is looked at again, in its own order. */
    private static Standing deliver(List<Word> deliveries) {
        Set<Word> known = new HashSet<>();
        List<Word> waiting = new ArrayList<>();
        Standing standing = new Standing(false, null);
        CaseId caseId = null;
        Instant latest = null;
        for (Word delivery : deliveries) {
            if (!known.add(delivery)) {
                continue;
            }
            waiting.add(delivery);
            waiting.sort(java.util.Comparator.comparingInt(Word::minute));
            boolean progress = true;
            while (progress) {
                progress = false;
                for (Word word : List.copyOf(waiting)) {
                    Instant at = Instant.ofEpochSecond(word.minute() * 60L);
                    Step step = StayPolicy.stepFor(
                            word.type(),
                            at,
                            new StaySoFar(
                                    caseId,
                                    latest,
                                    known.stream().anyMatch(w -> w.type() == StayType.INNMELDING),
                                    known.stream().anyMatch(w -> w.type() == StayType.ANNULERING)));
                    if (step == Step.WAIT_FOR_BEGINNING) {
                        continue;
                    }
                    waiting.remove(word);
                    progress = true;
                    switch (step) {
                        case OPEN -> caseId = CaseId.of(2026, 1);
                        case ANNUL -> standing = new Standing(false, null);
                        default -> {
                            // Nothing more than the standing changes.
                        }
                    }
                    if (Set.of(Step.OPEN, Step.UPDATE, Step.END).contains(step)) {
                        latest = at;
                        standing = new Standing(true, word);
                    }
                    break;
                }
            }
        }
        return standing;
    }
}
