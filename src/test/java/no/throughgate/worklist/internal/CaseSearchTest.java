package no.throughgate.worklist.internal;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import no.throughgate.access.CurrentUser;
import no.throughgate.catalogue.NextSteps;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Member;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.worklist.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reader finds, keeps and is told about in the list: never what belongs to others. */
@ThroughgateTest
class CaseSearchTest {

    private static final Locale NB = Locale.forLanguageTag("nb");
    private static final String OSLO = "/prison/oslo";

    @Autowired
    CaseSearch search;

    @Autowired
    SavedFilters filters;

    @Autowired
    NextSteps next;

    @Autowired
    Titles titles;

    @Autowired
    Directory directory;

    @Autowired
    CaseDriver driver;

    CaseId caseId;

    @BeforeEach
    void somebody_is_released_in_120_days(@Autowired CleanSlate slate) {
        slate.wipe();
        caseId = driver.open(120);
    }

    @Test
    void a_name_is_found_by_the_beginnings_of_its_words_and_only_by_who_may_see_the_case() {
        var officer = reader("prison-staff", OSLO);

        assertThat(search.find("PERSON pro", officer, NB).cases())
                .as("ø and o are near enough in no name: accents are")
                .isEmpty();
        assertThat(search.find("person PRØ", officer, NB).cases()).containsExactly(caseId);
        assertThat(search.find("erson", officer, NB).cases()).isEmpty();
        assertThat(search.find("p", officer, NB).cases()).isEmpty();
        assertThat(search.find("prøve", reader("housing-staff", "/municipality/3201/housing"), NB)
                        .cases())
                .isEmpty();
    }

    @Test
    void a_task_is_found_by_its_title_in_the_readers_language() {
        var officer = reader("prison-staff", OSLO);
        var title = titles.of("clarifyHousing", NB);

        assertThat(search.find(title, officer, NB).kinds()).contains("clarifyHousing");
        assertThat(search.find(title, officer, Locale.ENGLISH).kinds()).doesNotContain("clarifyHousing");
    }

    @Test
    void a_unit_has_the_filters_that_its_leader_saves_and_nobody_elses() {
        var leader = leader();
        var officer = reader("prison-staff", OSLO);
        var searched =
                Position.parse("view=overdue&near=1&find=held&number=TG-2026-000001&after=1_2026-01-01T00:00:00Z_3");

        filters.save("Hastesaker", OSLO, searched, leader);
        filters.save("Mine egne", "", searched, officer);

        assertThat(filters.of(officer)).extracting(SavedFilter::name).containsExactly("Mine egne", "Hastesaker");
        assertThat(filters.of(officer)).extracting(SavedFilter::removable).containsExactly(true, false);
        assertThat(filters.of(leader)).extracting(SavedFilter::name).containsExactly("Hastesaker");
        assertThat(filters.of(leader).get(0).query())
                .as("neither what was searched for nor the page")
                .isEqualTo("view=overdue&near=1");
        assertThat(filters.of(reader("nav-staff", "/prison/bergen"))).isEmpty();
        assertThatThrownBy(() -> filters.save("Nei", OSLO, searched, officer)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> filters.save(" ", "", searched, officer)).isInstanceOf(Problem.class);
        long units = filters.of(leader).get(0).id();
        assertThatThrownBy(() -> filters.remove(units, officer)).isInstanceOf(Problem.class);
        filters.remove(units, leader);
        filters.remove(filters.of(officer).get(0).id(), officer);
        assertThat(filters.of(officer)).isEmpty();
    }

    @Test
    void every_step_says_what_follows_when_nobody_does_it() {
        assertThat(titles.kinds()).allSatisfy(kind -> assertThat(next.of(kind, NB))
                .hasValueSatisfying(step -> assertThat(step.ifMissed()).isNotBlank()));
        assertThat(next.of("decideHome", Locale.ENGLISH).orElseThrow().ifDone()).isNotBlank();
        assertThat(next.of("noSuchKind", NB)).isEmpty();
    }

    private CurrentUser leader() {
        var user = directory.staffOf(new UnitId(OSLO)).stream()
                .filter(Member::leads)
                .findFirst()
                .orElseThrow()
                .user();
        var role = reader("prison-staff", OSLO);
        return new CurrentUser(user, "Leder", role.units(), role.capabilities());
    }
}
