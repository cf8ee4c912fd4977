package no.throughgate.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.DueReason.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DueReasonSentencesTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    @Test
    void a_compressed_due_date_says_why_it_is_what_it_is() {
        DueReason reason = reason(Anchor.RELEASE, Limit.MIN_LEAD, 90);
        assertThat(text(reason, Locale.ENGLISH))
                .isEqualTo("Due 49 days before release. "
                        + "The rule’s 98 days became 49 days, since there are 90 days from opening to release, not 180. "
                        + "Moved on to give at least 1 working day: nothing is overdue when it arrives. "
                        + "Rule: Catalogue T15: release − 98 d (proposed, to be agreed).");
        assertThat(text(reason, Locale.forLanguageTag("nb")))
                .startsWith("Frist: 49 dager før løslatelsen. Regelens 98 dager er kortet til 49 dager");
        assertThat(text(reason, Locale.forLanguageTag("nn"))).startsWith("Frist: 49 dagar før lauslatinga.");
    }

    @Test
    void a_due_date_that_was_put_off_says_from_when_and_why_also_after_it_was_stored() {
        Instant midnightInNorway = Instant.parse("2026-03-05T23:30:00Z");
        DueReason reason = reason(Anchor.RELEASE, Limit.MIN_LEAD, null)
                .extended(midnightInNorway, ExtensionReason.OTHER_AGENCY_LATE);
        assertThat(DueReason.parse(reason.encode())).isEqualTo(reason);
        assertThat(text(reason, Locale.ENGLISH)).contains("Extended from Mar 6, 2026 because another agency is late.");
        assertThat(text(reason, Locale.forLanguageTag("nb")))
                .contains("Forlenget fra 6. ", " 2026 fordi en annen etat er forsinket.");
        assertThat(text(reason, Locale.forLanguageTag("nn"))).contains("Forlengd frå 6. ", " 2026 fordi ein annan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void every_word_of_the_tables_has_a_text(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Anchor anchor : Anchor.values()) {
            for (Limit limit : Limit.values()) {
                assertThat(text(reason(anchor, limit, null), locale))
                        .doesNotContain("planning.")
                        .doesNotContain("{");
            }
        }
        Stream.of(
                        keys("planning.unit.", RuleUnit.values()),
                        keys("planning.trust.", Trust.values()),
                        keys("planning.dropped.", PlannedObligation.DropReason.values()),
                        keys("planning.replanned.", Replanned.Kind.values()),
                        keys("planning.extension.", ExtensionReason.values()),
                        keys("planning.warning.", DateWarning.values()),
                        keys("planning.profile.", Profile.values()),
                        keys("planning.nearness.", Nearness.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(MESSAGES.getMessage(key, new Object[] {2}, locale))
                        .isNotBlank());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] words) {
        return Arrays.stream(words).map(word -> prefix + word.name());
    }

    private static DueReason reason(Anchor anchor, Limit limit, Integer horizon) {
        return new DueReason(
                anchor,
                -98,
                horizon == null ? -98 : -98 * horizon / 180,
                RuleUnit.DAYS,
                Profile.COMPRESSED,
                horizon,
                limit,
                null,
                Instant.parse("2026-03-01T15:00:00Z"),
                new Amount(1, RuleUnit.WORKING_DAYS),
                new Provenance("Catalogue T15: release − 98 d", Trust.PROPOSED));
    }

    private static String text(DueReason reason, Locale locale) {
        List<String> sentences = reason.sentences().stream()
                .map(sentence -> MESSAGES.getMessage(sentence, locale))
                .toList();
        return String.join(" ", sentences);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/planning");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
