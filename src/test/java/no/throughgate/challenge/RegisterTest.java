package no.throughgate.challenge;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.throughgate.challenge.Register.Item;
import no.throughgate.challenge.RegisterLine.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of a challenge is read by who raised it and by who steers; a day that has passed does not change. */
@ThroughgateTest
class RegisterTest {

    @Autowired
    Register register;

    @Autowired
    Challenges challenges;

    @Autowired
    CaseDriver drive;

    @Autowired
    MovableClock clock;

    private Instant first;

    @BeforeEach
    void a_monday_without_cases(@Autowired CleanSlate slate) {
        slate.wipe();
        drive.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        first = clock.instant();
    }

    @AfterEach
    void over(@Autowired CleanSlate slate) {
        drive.endCases();
        slate.wipe();
    }

    @Test
    void a_line_says_how_far_it_has_come_and_what_was_so_on_a_day_stays_so() {
        CaseId id = raised("/ngo/wayback", "ngo-staff");
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        Instant raised = clock.instant();
        drive.done(id, "groupChallenge");
        drive.done(id, "placeOnAgenda", Map.of("meetsOn", "2026-03-20", "agendaItem", "7"));
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        Instant onAgenda = clock.instant();
        drive.done(id, "answerChallenge", answer());

        RegisterLine then = line(raised);
        assertThat(then.status()).isEqualTo(Status.RAISED);
        assertThat(then.reports()).as("one is few").isNull();
        assertThat(line(onAgenda).status()).isEqualTo(Status.ON_AGENDA);
        assertThat(line(onAgenda).agendaOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        RegisterLine now = line(clock.instant().plusSeconds(1));
        assertThat(now.status()).isEqualTo(Status.ANSWERED);
        assertThat(now.decision()).isEqualTo("PARTLY");
        assertThat(now.answeredOn()).isEqualTo(LocalDate.of(2026, 3, 3));

        drive.done(id, "reviewAnswer", Map.of("challengeAnswered", true));
        assertThat(line(clock.instant().plusSeconds(1)).status()).isEqualTo(Status.CLOSED);
        assertThat(register.of(clock.instant().plusSeconds(1), clock.instant().plusSeconds(2)))
                .as("closed before the period")
                .isEmpty();
    }

    @Test
    void five_who_raised_it_are_counted_and_each_reads_their_own_and_nobody_elses() {
        CaseId lead = raised("/prison/oslo", "prison-staff");
        drive.done(lead, "groupChallenge");
        IntStream.range(0, 4)
                .forEach(n ->
                        drive.done(raised("/nav/0301", "nav-staff"), "groupChallenge", Map.of("group", lead.value())));
        clock.moveTo(clock.instant().plusSeconds(60));

        assertThat(register.of(first, clock.instant()))
                .extracting(RegisterLine::reports)
                .containsExactly(5L);
        Item nav = only(register.seenBy(reader("nav-staff", "/nav/0301"), clock.instant())
                .items());
        assertThat(nav.number()).as("its own, not the prison's").isNotNull().isNotEqualTo(lead.value());
        assertThat(only(register.seenBy(reader("prison-staff", "/prison/oslo"), clock.instant())
                                .items())
                        .number())
                .isEqualTo(lead.value());
        assertThat(register.seenBy(reader("ngo-staff", "/ngo/wayback"), clock.instant())
                        .items())
                .isEmpty();
        assertThat(only(register.seenBy(reader("committee", "/directorate/kdi"), clock.instant())
                                .items())
                        .title())
                .isEqualTo("Homes are found too late");
    }

    @Test
    void a_committee_outside_the_directorate_reads_no_word_that_somebody_wrote() {
        CaseId id = raised("/ngo/wayback", "ngo-staff");
        drive.done(id, "groupChallenge", "placeOnAgenda");
        drive.done(id, "answerChallenge", answer());
        clock.moveTo(clock.instant().plusSeconds(60));

        Item seen = only(register.seenBy(reader("committee", "/nav/0301"), clock.instant())
                .items());

        assertThat(seen.line().decision()).isEqualTo("PARTLY");
        assertThat(seen.number()).isNull();
        assertThat(seen.title()).isNull();
        assertThat(seen.answer()).isNull();
    }

    @Test
    void where_there_is_no_room_for_all_the_older_ones_are_left_out_and_that_is_said() {
        CaseId old = raised("/ngo/wayback", "ngo-staff");
        drive.done(old, "groupChallenge");
        drive.done(old, "placeOnAgenda", Map.of("meetsOn", "2026-03-13", "agendaItem", "7"));
        clock.moveTo(clock.instant().plusSeconds(60));
        CaseId recent = raised("/prison/oslo", "prison-staff");
        drive.done(recent, "groupChallenge");
        drive.done(recent, "placeOnAgenda", Map.of("meetsOn", "2026-03-20", "agendaItem", "8"));
        clock.moveTo(clock.instant().plusSeconds(60));
        var committee = reader("committee", "/directorate/kdi");

        var one = register.seenBy(committee, clock.instant(), 1);
        assertThat(only(one.items()).line().lead()).isEqualTo(recent.value());
        assertThat(one.more()).isTrue();
        var both = register.seenBy(committee, clock.instant(), 2);
        assertThat(both.items()).extracting(item -> item.line().lead()).containsExactly(recent.value(), old.value());
        assertThat(both.more()).isFalse();
    }

    private static Map<String, Object> answer() {
        return Map.of("decision", "PARTLY", "decisionReference", "2026/1234", "answer", "A place is kept.");
    }

    private static Item only(List<Item> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private RegisterLine line(Instant asOf) {
        List<RegisterLine> lines = register.of(first, asOf);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private CaseId raised(String unit, String capability) {
        return challenges.raise(Raised.by(unit), Raised.somebody(unit, capability));
    }
}
