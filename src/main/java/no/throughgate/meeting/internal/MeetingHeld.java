package no.throughgate.meeting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** T11, T49: who took part, and what was decided. Whether the person and the organisation were there is measured. */
@Component
class MeetingHeld implements OutcomeEffect {

    private static final String MINUTES = "recordDecisions";
    private static final String WRITTEN = "runWrittenRound";

    private final MeetingRows rows;
    private final Decisions decisions;

    MeetingHeld(MeetingRows rows, Decisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("holdFirstMeeting", "holdThirdMeeting", "holdExtraMeeting", WRITTEN, MINUTES);
    }

    @Override
    public void apply(Performed p) {
        rows.ofStep(p.id()).ifPresent(meeting -> {
            if (p.kind().equals(MINUTES)) {
                decided(p, meeting);
            } else {
                heard(p, meeting);
            }
        });
    }

    private void heard(Performed p, long meeting) {
        String how = p.kind().equals(WRITTEN) || p.text("heldHow").isEmpty() ? "WRITTEN" : p.text("heldHow");
        LocalDate on = p.text("heldOn").isEmpty() ? Oslo.dateOf(p.at()) : LocalDate.parse(p.text("heldOn"));
        rows.heard(meeting, on, how, listed(p.data().get("present")), p.text("minutesReference"));
    }

    /** None is a decision too; half of one is not. */
    private void decided(Performed p, long meeting) {
        String who = p.text("decidedUnit");
        String what = p.text("decision");
        String due = p.text("decisionDue");
        if ((who + what + due).isEmpty()) {
            return;
        }
        if (who.isEmpty() || due.isEmpty()) {
            throw new WrongAnswer(who.isEmpty() ? "decidedUnit" : "decisionDue", "meeting.decision.incomplete");
        }
        decisions.add(meeting, p.facts(), Agency.valueOf(who), what, LocalDate.parse(due), p.by(), p.at());
    }

    private static List<String> listed(@org.jspecify.annotations.Nullable Object ticked) {
        return ticked instanceof Iterable<?> values
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(Object::toString)
                        .toList()
                : List.of();
    }
}
