package no.throughgate.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"24.03.2027", "24.3.2027", "2027-03-24", " 24.3.2027 "})
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(TypedDay.read(typed)).contains(LocalDate.of(2027, 3, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.2.2027", "29.2.2027", "24/3/2027", "i morgen", "24.3.27"})
    void what_is_no_day_of_the_calendar_is_not_guessed_at(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
    }
}
