package no.throughgate.simulation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.core.io.ClassPathResource;

class SampleIsReproducibleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Property(tries = 20)
    void the_same_plan_gives_the_same_bytes_and_a_larger_sample_begins_with_the_smaller(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int cases) throws IOException {
        String sample = csv(SamplePlan.year(cases, seed, DAY));
        assertThat(csv(SamplePlan.year(cases, seed, DAY))).isEqualTo(sample);
        assertThat(csv(SamplePlan.year(cases + 50, seed, DAY))).startsWith(sample);
        assertThat(csv(SamplePlan.year(cases, seed + 1, DAY))).isNotEqualTo(sample);
    }

    @Example
    void the_committed_sample_is_what_its_seed_gives_on_any_machine() throws IOException {
        String committed = new ClassPathResource("data/sample-stays.csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv(SamplePlan.presentOn(60, 7, DAY, "0301"))).isEqualTo(committed);
    }

    private static String csv(SamplePlan plan) throws IOException {
        StringWriter out = new StringWriter();
        SampleCsv.write(SampleStays.of(plan), out);
        return out.toString();
    }
}
