package no.throughgate.challenge;

import java.util.Set;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.Staff;

/** An invented challenge. */
public final class Raised {

    private Raised() {}

    public static Actor somebody(String unit, String capability) {
        return Staff.actor(unit, capability, "somebody");
    }

    public static Raise by(String unit) {
        return by(unit, "Nobody knows the release date in time, so that every home is found in the last week.");
    }

    public static Raise by(String unit, String description) {
        return new Raise(
                new UnitId(unit),
                Theme.HANDOVER,
                LifeArea.HOUSING,
                Set.of(Agency.PRISON, Agency.HOUSING),
                "Homes are found too late",
                description);
    }
}
