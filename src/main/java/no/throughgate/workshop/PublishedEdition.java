package no.throughgate.workshop;

import java.util.Map;
import no.throughgate.planning.RuleEdition;

/** @param tables the file of every table in which it differs from what came with the application */
public record PublishedEdition(RuleEdition edition, Map<String, String> tables) {}
