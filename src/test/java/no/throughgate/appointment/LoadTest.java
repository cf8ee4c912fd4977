package no.throughgate.appointment;

import static no.throughgate.appointment.DayOfStops.RELEASE;
import static no.throughgate.appointment.DayOfStops.stop;
import static no.throughgate.appointment.DayOfStops.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.throughgate.appointment.Load.How;
import no.throughgate.appointment.Load.Suggestion;
import no.throughgate.appointment.Load.Week;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Stop papers = stop("IDENTITY", RELEASE, "09:00");
    private final Stop bank = stop("BANK", RELEASE.plusDays(1), "09:00");
    private final Stop group = stop("GROUP_MEETING", RELEASE.plusDays(6), "09:00");

    @Test
    void weeks_count_from_the_release_day() {
        Load load = Load.of(RELEASE, List.of(papers, group, stop("NAV", RELEASE.plusDays(7), "09:00")), week -> 5);

        assertThat(load.weeks()).extracting(Week::count).containsExactly(2, 1, 0, 0);
        assertThat(load.tooMuch()).isFalse();
        assertThat(load.suggestions()).isEmpty();
    }

    @Test
    void one_too_many_goes_to_the_next_week_that_has_room() {
        Stop full = stop("NAV", RELEASE.plusDays(8), "09:00");
        Stop alsoFull = stop("WORK", RELEASE.plusDays(9), "09:00");

        Load load = Load.of(RELEASE, List.of(papers, bank, group, full, alsoFull), week -> 2);

        assertThat(load.tooMuch()).isTrue();
        assertThat(load.suggestions()).containsExactly(new Suggestion(How.SPACE, group, null, RELEASE.plusWeeks(2)));
    }

    @Test
    void room_is_given_away_once() {
        Stop more = stop("WORK", RELEASE.plusDays(2), "09:00");
        Stop next = stop("NAV", RELEASE.plusDays(8), "09:00");

        assertThat(Load.of(RELEASE, List.of(papers, bank, more, group, next), week -> 2)
                        .suggestions())
                .containsExactly(
                        new Suggestion(How.SPACE, group, null, RELEASE.plusWeeks(1)),
                        new Suggestion(How.SPACE, more, null, RELEASE.plusWeeks(2)));
    }

    @Test
    void two_at_one_agency_or_one_place_are_merged_before_anything_is_moved_those_of_one_day_first() {
        Stop nav = with(stop("NAV", RELEASE, "10:00"), "NAV Oslo", "/nav/0301");
        Stop otherDay = with(stop("NAV", RELEASE.plusDays(2), "10:00"), "Skranken", "/nav/0301");
        Stop sameDay = with(stop("OTHER", RELEASE, "13:00"), " nav oslo", "/municipality/0301/coordination");

        assertThat(Load.of(RELEASE, List.of(nav, otherDay, sameDay), week -> 2).suggestions())
                .containsExactly(new Suggestion(How.MERGE_PLACE, nav, sameDay, null));
        assertThat(Load.of(RELEASE, List.of(nav, otherDay), week -> 1).suggestions())
                .containsExactly(new Suggestion(How.MERGE_AGENCY, nav, otherDay, null));
    }

    @Test
    void identity_papers_and_bank_are_not_one_agency_because_one_coordinator_booked_both() {
        assertThat(Load.of(RELEASE, List.of(papers, bank), week -> 1).suggestions())
                .extracting(Suggestion::how)
                .containsExactly(How.SPACE);
    }

    @Test
    void where_every_week_is_full_it_says_so() {
        assertThat(Load.of(RELEASE, List.of(papers), week -> 0).suggestions())
                .containsExactly(new Suggestion(How.NO_ROOM, null, null, RELEASE));
    }
}
