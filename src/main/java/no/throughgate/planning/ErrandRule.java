package no.throughgate.planning;

import java.util.Optional;
import java.util.OptionalInt;
import no.throughgate.kernel.LifeArea;

/**
 * What an errand of the first days goes by.
 *
 * @param place        its place in the order, lower first; empty = at any time
 * @param lifeArea     by which it is shared
 * @param weekdaysOnly done at an office that is closed on days not worked
 * @param role         who receives the person, where that is a unit of the directory
 */
public record ErrandRule(
        OptionalInt place, LifeArea lifeArea, boolean weekdaysOnly, Optional<String> role, Provenance provenance) {}
