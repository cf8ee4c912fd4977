package no.throughgate.simulation.internal;

import org.springframework.stereotype.Component;

/** Everything that can happen besides the work itself and moved dates. */
@Component
record Incidents(CaseIncidents toCases, WorkIncidents toWork, SystemIncidents toTheSystem) {}
