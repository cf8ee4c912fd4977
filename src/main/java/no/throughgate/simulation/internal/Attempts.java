package no.throughgate.simulation.internal;

import java.util.HashMap;
import java.util.Map;

/** How often each thing was asked for in each case. Within a case the order is the case's own, whatever thread came first. */
final class Attempts {

    private record Asked(String stay, String kind) {}

    private final Map<Asked, Integer> seen = new HashMap<>();

    /** @return 0 the first time */
    int next(String stay, String kind) {
        return seen.merge(new Asked(stay, kind), 1, Integer::sum) - 1;
    }
}
