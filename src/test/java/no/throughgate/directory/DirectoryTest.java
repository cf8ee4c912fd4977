package no.throughgate.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.FactsDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitId NAV_OSLO = new UnitId("/nav/0301");

    private static DataSource source;
    private static Directory directory;

    @BeforeAll
    static void load() {
        source = FactsDatabase.fresh();
        directory = Directories.demo(source);
    }

    @Test
    void norway_has_357_municipalities_in_fifteen_counties_and_each_has_its_offices() {
        List<Municipality> inForce = directory.municipalities(TODAY);
        assertThat(inForce).hasSize(357);
        assertThat(inForce.stream().map(Municipality::countyCode).distinct()).hasSize(15);
        assertThat(inForce).allSatisfy(municipality -> {
            String code = municipality.code();
            assertThat(List.of("/nav/", "/health/gp/")).allMatch(path -> directory.exists(new UnitId(path + code)));
            assertThat(List.of("/housing", "/coordination"))
                    .allMatch(room -> directory.exists(new UnitId("/municipality/" + code + room)));
            assertThat(List.of("/probation/", "/health/", "/education/", "/county-governor/"))
                    .allMatch(path -> directory.exists(new UnitId(path + municipality.countyCode())));
            assertThat(directory.ngosFor(code)).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void municipalities_that_share_a_name_are_told_apart_by_their_county() {
        Map<String, Long> names =
                directory.units(Agency.NAV).stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
        assertThat(names.values()).containsOnly(1L);
        assertThat(names).containsKeys("NAV Herøy (Nordland)", "NAV Herøy (Møre og Romsdal)", "NAV Oslo");
    }

    @Test
    void a_code_is_valid_only_while_it_is_in_force() {
        assertThat(directory.municipality("1508", TODAY).name()).isEqualTo("Ålesund");
        assertThat(directory.municipality("1507", LocalDate.of(2023, 12, 31)).name())
                .isEqualTo("Ålesund");
        assertThatThrownBy(() -> directory.municipality("1507", TODAY)).isInstanceOf(Problem.class);
        assertThat(directory.countyOf("1507")).isEqualTo("15");
    }

    @Test
    void loading_again_changes_nothing_keeps_what_an_operator_set() {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("update app.unit set contact_address = null where unit_id = '/nav/5601'")
                .update();
        String before = checksum(jdbc);
        Directory again = Directories.demo(source);
        assertThat(checksum(jdbc)).isEqualTo(before);
        assertThat(again.contactAddress(new UnitId("/nav/5601"))).isEmpty();
        assertThat(again.contactAddress(NAV_OSLO)).contains("nav-0301@throughgate.example");
    }

    private static String checksum(JdbcClient jdbc) {
        // xmin changes with every write, even one that writes the same values.
        return jdbc.sql("""
                        select md5(string_agg(t, ',' order by t)) from (
                            select u.xmin::text || u.unit_id from app.unit u union all
                            select m.xmin::text || m.code from app.municipality m union all
                            select s.xmin::text || s.user_id from app.staff s union all
                            select n.xmin::text || n.ngo_unit || n.county_code from app.ngo_service n) as rows (t)
                        """).query(String.class).single();
    }

    @Test
    void every_unit_has_a_leader_and_a_demo_user_leads_before_a_simulated_one() {
        assertThat(directory.leaderOf(NAV_OSLO, TODAY)).isPresent();
        assertThat(directory.leaderOf(new UnitId("/nav/5605"), TODAY)).contains(new UserId("leader-nav-5605"));
        assertThat(directory.displayName(new UserId("leader-nav-5605")))
                .isEqualTo("Leder (simulert), NAV Sør-Varanger");
        assertThat(directory.displayName(new UserId("nobody"))).isEqualTo("nobody");
    }

    @Test
    void a_deputy_answers_while_the_leader_is_away_and_nobody_when_both_are() {
        UnitId nav = new UnitId("/nav/5603");
        UserId leader = new UserId("leader-nav-5603");
        UserId deputy = new UserId("deputy-nav-5603");
        directory.recordAbsence(leader, TODAY, TODAY.plusDays(3));
        assertThat(directory.leaderOf(nav, TODAY.minusDays(1))).contains(leader);
        assertThat(directory.leaderOf(nav, TODAY.plusDays(3))).contains(deputy);
        directory.recordAbsence(deputy, TODAY, TODAY);
        assertThat(directory.leaderOf(nav, TODAY)).isEmpty();
        directory.endAbsence(leader);
        assertThat(directory.leaderOf(nav, TODAY)).contains(leader);
    }

    @Test
    void a_prison_is_found_by_slug_path_or_organisation_number() {
        Unit halden = directory.prison("halden").orElseThrow();
        assertThat(directory.prison("/prison/halden")).contains(halden);
        assertThat(directory.prison(String.valueOf(halden.organisationNumber())))
                .contains(halden);
        assertThat(Set.of("sing-sing", "Halden fengsel", "", "/prison/"))
                .allSatisfy(name -> assertThat(directory.prison(name)).isEqualTo(Optional.empty()));
    }
}
