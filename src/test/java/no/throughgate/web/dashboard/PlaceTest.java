package no.throughgate.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page ends, the next one begins: also after it has travelled in an address. */
class PlaceTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(LifeArea.class)
    void a_life_area_comes_back_as_it_was(LifeArea area) {
        returns(new Place(NOON, "TG-2026-000123", area.name(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clarifyHousing"})
    void so_do_a_step_and_a_case_itself(String kind) {
        returns(new Place(NOON, "TG-S-2026-000123", kind, 4711));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "~~~", "2026-03-04T12:00:00Z~TG-2026-000123~HOUSING", "2026-03-04T12:00:00Z~a~b~c"})
    void what_is_no_place_is_refused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Place.parse(Optional.of(text)));
    }

    private static void returns(Place place) {
        assertThat(Place.parse(Optional.of(place.toString()))).isEqualTo(place);
    }
}
