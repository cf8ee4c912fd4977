package no.throughgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "/prison/oslo, PRISON",
        "/prison/oslo/health, PRISON_HEALTH",
        "/prison/oslo/coordinator, COORDINATOR",
        "/probation/03, PROBATION",
        "/nav/state, NAV",
        "/nav/0301, NAV",
        "/municipality/0301/housing, HOUSING",
        "/municipality/0301/coordination, MUNICIPALITY",
        "/health/03, HEALTH",
        "/health/gp/0301, HEALTH",
        "/education/03, EDUCATION",
        "/ngo/wayback, NGO",
        "/county-governor/03, COUNTY_GOVERNOR",
        "/directorate/kdi, DIRECTORATE"
    })
    void a_unit_knows_its_agency_by_its_path(String path, Agency agency) {
        assertThat(new UnitId(path).agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nav", "nav/0301", "/nav/0301/", "/NAV/0301", "/nav/../0301", "/a/b/c/d"})
    void what_is_no_path_is_no_unit(String path) {
        assertThatThrownBy(() -> new UnitId(path)).isInstanceOf(Problem.class);
    }

    @Test
    void a_case_number_carries_its_year_and_a_running_number() {
        assertThat(CaseId.of(2026, 123)).isEqualTo(new CaseId("TG-2026-000123"));
        assertThatThrownBy(() -> new CaseId("2026-123"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID));
    }
}
