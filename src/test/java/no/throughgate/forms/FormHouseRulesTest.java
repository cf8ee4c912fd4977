package no.throughgate.forms;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What our own forms keep to beyond what form-js demands. */
class FormHouseRulesTest {

    /** Three appointments of seven answers each, together in one walk through the days. */
    private static final Map<String, Integer> LONGER = Map.of("bookFirstDays", 21);

    private final FormCatalog catalog = FormsFixture.catalog();

    @Test
    void a_form_is_short_and_asks_for_something() {
        assertThat(catalog.all()).hasSizeGreaterThan(60).allSatisfy(form -> {
            assertThat(form.fields()).as(form.kind()).hasSizeBetween(1, LONGER.getOrDefault(form.kind(), 6));
            assertThat(form.paragraphs()).as(form.kind()).containsExactly("intro");
            assertThat(form.fields()).as(form.kind() + " demands evidence").anyMatch(field -> field.rules()
                    .required());
        });
    }

    @Test
    void ids_follow_from_kind_and_key() {
        assertThat(catalog.all()).allSatisfy(form -> assertThat(form.fields())
                .allSatisfy(field -> assertThat(field.id()).isEqualTo("Field_" + form.kind() + "_" + field.key())));
    }

    @Test
    void a_done_obligation_leaves_more_than_a_tick() {
        Set<FieldType> evidence =
                Set.of(FieldType.TEXTFIELD, FieldType.TEXTAREA, FieldType.NUMBER, FieldType.DATE, FieldType.TIME);

        assertThat(catalog.all()).allSatisfy(form -> assertThat(form.fields())
                .as(form.kind())
                .anyMatch(field ->
                        evidence.contains(field.type()) && field.rules().required()));
    }

    @Test
    void answers_that_steer_the_process_are_demanded_and_have_exactly_its_values() {
        Map<String, Set<String>> steering = Map.ofEntries(
                entry("housingNeed", Set.of("OWN_HOME", "NEEDS_HOME", "UNCLEAR")),
                entry("homeDecision", Set.of("GRANTED", "DENIED")),
                entry("metAtGate", Set.of("MET", "BY_CHOICE", "NOT_MET")),
                entry("closeOutcome", Set.of("CLOSED", "RE_OFFERED")),
                entry("redLines", Set.of("NONE", "FIXED", "FALLBACK", "ACCEPTED")),
                entry("otherReceiver", Set.of("true", "false")),
                entry("municipalityAgreed", Set.of("true", "false")),
                entry("ngoWanted", Set.of("true", "false")),
                entry("healthNeed", Set.of("true", "false")),
                entry("onMedicine", Set.of("true", "false")),
                entry("overdoseRisk", Set.of("true", "false")),
                entry("personReached", Set.of("true", "false")),
                entry("mappingWanted", Set.of("true", "false")),
                entry("papersMissing", Set.of("true", "false")),
                entry("paroleDecision", Set.of("GRANTED", "DENIED")),
                entry("loadTooHigh", Set.of("true", "false")),
                entry("servingOutcome", Set.of("COMPLETED", "BROKEN")),
                entry("schoolWanted", Set.of("true", "false")),
                entry("otherOffer", Set.of("true", "false")),
                entry("challengeAnswered", Set.of("true", "false")),
                entry("reofferAnswer", Set.of("WANTED", "NOT_NOW", "NEVER")),
                entry("homePromise", Set.of("GIVEN", "DENIED")),
                entry("releasePromise", Set.of("GIVEN", "DENIED")),
                entry("figuresAccepted", Set.of("true", "false")));
        var found = new TreeMap<String, Set<String>>();
        for (FormSchema form : catalog.all()) {
            for (FormField field : form.fields()) {
                if (steering.containsKey(field.key())) {
                    assertThat(field.rules().required()).as(field.id()).isTrue();
                    found.merge(field.key(), field.options().keySet(), (one, other) -> {
                        assertThat(one).isEqualTo(other);
                        return one;
                    });
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(new LinkedHashMap<>(steering));
    }

    @Test
    void the_person_chooses_among_the_organisations_of_the_directory() throws IOException {
        Map<String, String> directory = new ClassPathResource("data/ngos.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(";") && !line.startsWith("#") && !line.startsWith("slug"))
                .map(line -> line.split(";"))
                .collect(Collectors.toMap(row -> "/ngo/" + row[0], row -> row[1]));

        assertThat(FormsFixture.form("offerNgo").fields().stream()
                        .filter(field -> Set.of("ngo", "secondNgo", "thirdNgo").contains(field.key())))
                .as("first, second and third choice")
                .hasSize(3)
                .allSatisfy(field -> assertThat(field.options()).containsExactlyInAnyOrderEntriesOf(directory));
    }
}
