package no.throughgate.simulation.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often agencies show which manners: {@code prompt=80,slow=12,silent=4,refusing=4}, and for single agencies
 * {@code /nav=silent}. Shares are weights; an agency named by the beginning of its unit's path shows one manner only.
 */
record Mix(Map<Behaviour, Integer> weights, Map<String, Behaviour> agencies) {

    /** @throws IllegalArgumentException that names the part it did not understand */
    static Mix parse(String text) {
        Map<Behaviour, Integer> weights = new EnumMap<>(Behaviour.class);
        Map<String, Behaviour> agencies = new TreeMap<>();
        for (String part : text.split(",")) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("expected name=value, got '" + part.strip() + "'");
            }
            if (sides[0].startsWith("/")) {
                agencies.put(sides[0], behaviour(sides[1]));
            } else {
                weights.put(behaviour(sides[0]), weight(sides[1]));
            }
        }
        if (weights.isEmpty()) {
            weights.put(Behaviour.PROMPT, 1);
        }
        return new Mix(weights, agencies);
    }

    private static Behaviour behaviour(String name) {
        try {
            return Behaviour.valueOf(name.strip().toUpperCase());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no such behaviour: '" + name + "' (prompt, slow, silent, refusing)");
        }
    }

    private static int weight(String number) {
        if (!number.strip().matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("not a whole number: '" + number + "'");
        }
        return Integer.parseInt(number.strip());
    }

    /** @param draw uniform in [0, 1) */
    Behaviour of(String unit, double draw) {
        for (var agency : agencies.entrySet()) {
            if (unit.startsWith(agency.getKey())) {
                return agency.getValue();
            }
        }
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        double at = draw * total;
        for (var share : weights.entrySet()) {
            at -= share.getValue();
            if (at < 0) {
                return share.getKey();
            }
        }
        return Behaviour.PROMPT;
    }
}
