package no.throughgate.survey;

import java.util.List;
import no.throughgate.challenge.RegisterLine;
import no.throughgate.metrics.Period;

/** What a year's survey says: nothing in it says when or by whom it was computed. */
record YearFigures(int year, Period period, List<Chapter> chapters, List<RegisterLine> challenges) {}
