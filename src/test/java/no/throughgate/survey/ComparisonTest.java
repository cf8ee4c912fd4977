package no.throughgate.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.throughgate.planning.FigureCheckRule;
import no.throughgate.planning.Provenance;
import no.throughgate.planning.Trust;
import no.throughgate.survey.Check.Line;
import no.throughgate.survey.Check.Part;
import no.throughgate.survey.Check.Remark;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever checks the figures is told where to look, and not where there is nothing to see. */
class ComparisonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Comparison OURS = comparison(20, 50, 10);

    @Test
    void what_nobody_has_recorded_is_blind_and_what_many_have_not_is_said() {
        assertThat(OURS.of(year("M8"), null)).allMatch(Part::blind);
        assertThat(remarks(year("M8", n("RELEASED", 100), n("NOT_RECORDED", 20)), null))
                .containsExactly(Remark.NONE, Remark.NOT_RECORDED);
        assertThat(remarks(year("M8", n("RELEASED", 100), n("NOT_RECORDED", 19)), null))
                .containsOnly(Remark.NONE);
    }

    @Test
    void half_as_much_again_is_a_change_unless_it_is_fewer_than_ten() {
        assertThat(remarks(year("M8", n("RELEASED", 90)), year("M8", n("RELEASED", 60))))
                .containsExactly(Remark.CHANGED);
        assertThat(remarks(year("M8", n("RELEASED", 89)), year("M8", n("RELEASED", 60))))
                .containsExactly(Remark.NONE);
        assertThat(remarks(year("M8", n("RELEASED", 15)), year("M8", n("RELEASED", 6))))
                .containsExactly(Remark.NONE);
        assertThat(remarks(year("M8", n("RELEASED", 30)), year("M8", n("RELEASED", 60))))
                .containsExactly(Remark.CHANGED);
    }

    @Test
    void what_has_gone_is_a_change_and_what_is_hidden_says_nothing() {
        assertThat(remarks(year("M8", n("RELEASED", 60)), year("M8", n("RELEASED", 60), n("NOT_MET", 10))))
                .containsExactly(Remark.NONE, Remark.CHANGED);
        assertThat(remarks(
                        year("M8", n("RELEASED", 60), "{\"part\":\"NOT_MET\",\"what\":\"count\",\"hidden\":true}"),
                        year("M8", n("RELEASED", 60), n("NOT_MET", 40))))
                .containsOnly(Remark.NONE);
    }

    @Test
    void a_mean_may_be_small_and_change_all_the_same() {
        String before = "{\"part\":\"ALL\",\"what\":\"days_a_case\",\"value\":2}";
        String now = "{\"part\":\"ALL\",\"what\":\"days_a_case\",\"value\":3}";
        assertThat(remarks(year("M33", now), year("M33", before))).containsExactly(Remark.CHANGED);
    }

    @Test
    void what_was_blind_the_year_before_has_not_changed_and_stands_without_a_number_there() {
        var line = OURS.of(year("M8", n("RELEASED", 90)), year("M8"))
                .get(0)
                .lines()
                .get(0);
        assertThat(line.remark()).isEqualTo(Remark.NONE);
        assertThat(line.before().absent()).isTrue();
    }

    @Test
    void a_median_of_nobody_is_none_and_not_zero() {
        String hours = "{\"part\":\"PRISON-NAV\",\"what\":\"median_hours\",\"value\":30}";
        var begun = OURS.of(year("M11", n("NAV-PRISON", 20), hours), year("M11", n("NAV-PRISON", 20)))
                .get(0)
                .lines();
        var gone = OURS.of(year("M11", n("NAV-PRISON", 20)), year("M11", n("NAV-PRISON", 20), hours))
                .get(0)
                .lines();
        assertThat(begun).extracting(Line::remark).containsOnly(Remark.NONE);
        assertThat(begun.get(1).before().absent()).isTrue();
        assertThat(gone).extracting(Line::remark).containsOnly(Remark.NONE);
        assertThat(gone.get(1).now().absent()).isTrue();
    }

    @Test
    void from_where_on_is_what_the_rules_say() {
        JsonNode now = year("M8", n("RELEASED", 100), n("NOT_RECORDED", 30));
        JsonNode before = year("M8", n("RELEASED", 70), n("NOT_RECORDED", 29));
        assertThat(comparison(31, 43, 10).of(now, before).get(0).remarkable()).isFalse();
        assertThat(comparison(30, 43, 10).of(now, before).get(0).lines())
                .extracting(Line::remark)
                .containsExactly(Remark.NONE, Remark.NOT_RECORDED);
        assertThat(comparison(31, 42, 30).of(now, before).get(0).lines())
                .extracting(Line::remark)
                .containsExactly(Remark.CHANGED, Remark.NONE);
        assertThat(comparison(31, 42, 31).of(now, before).get(0).remarkable()).isFalse();
    }

    private static Comparison comparison(int notRecorded, int changed, int least) {
        var ours = new Provenance("Ours", Trust.PROPOSED);
        return new Comparison(new FigureCheckRule(notRecorded, 0, ours), new FigureCheckRule(changed, least, ours));
    }

    private static List<Remark> remarks(JsonNode now, JsonNode before) {
        return OURS.of(now, before).get(0).lines().stream().map(Line::remark).toList();
    }

    private static String n(String part, int value) {
        return "{\"part\":\"%s\",\"what\":\"count\",\"value\":%d}".formatted(part, value);
    }

    private static JsonNode year(String measure, String... figures) {
        return JSON.readTree(
                "{\"measures\":[{\"measure\":\"%s\",\"figures\":[%s]}]}".formatted(measure, String.join(",", figures)));
    }
}
