package no.throughgate.obligation.internal.effect;

import java.util.Map;
import java.util.Set;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.obligation.OpenDoors.Change;
import no.throughgate.obligation.OutcomeEffect;
import org.springframework.stereotype.Component;

/** What was declined may be welcome now: serving has moved home or back, or somebody had to go and look for the person. */
@Component
class LifeChanged implements OutcomeEffect {

    private static final Map<String, Change> CHANGES = Map.of(
            "takeOverServing", Change.TRANSFER,
            "takeBackServing", Change.TRANSFER,
            "reachOut", Change.CRISIS,
            "searchPerson", Change.CRISIS);

    private final OpenDoors doors;

    LifeChanged(OpenDoors doors) {
        this.doors = doors;
    }

    @Override
    public Set<String> kinds() {
        return CHANGES.keySet();
    }

    @Override
    public void apply(Performed p) {
        doors.changed(p.facts().caseId(), CHANGES.get(p.kind()));
    }
}
