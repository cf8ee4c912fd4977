package no.throughgate.kernel;

import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kernel's only beans: the clock and the working calendar. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** {@code throughgate.calendar.days-off}: dates as month-day that are not worked although they are no public holidays. */
    @Bean
    WorkingCalendar workingCalendar(@Value("${throughgate.calendar.days-off:12-24,12-31}") Set<String> daysOff) {
        return new WorkingCalendar(
                daysOff.stream().map(day -> MonthDay.parse("--" + day.strip())).collect(Collectors.toSet()));
    }
}
