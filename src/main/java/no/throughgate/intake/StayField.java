package no.throughgate.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a stay, as JSON members and as CSV columns alike. The first name is the one we document; the first six and
 * the dates are named as in NAV's InstitusjonsoppholdHendelse and its enriched form, the others are our extension.
 */
enum StayField {
    EVENT_ID("hendelseId"),
    STAY_ID("oppholdId"),
    NATIONAL_ID("norskident"),
    TYPE("type"),
    SOURCE("kilde"),
    SEQUENCE("tidspunkt"),
    STARTED("startdato", "start"),
    EXPECTED_END("forventetSluttdato", "forventetSlutt"),
    ACTUAL_END("faktiskSluttdato", "faktiskSlutt"),
    PRISON("institusjon", "organisasjonsnummer"),
    CATEGORY("kategori"),
    DISCHARGE("utskrivingsgrunn"),
    NAME("navn"),
    LANGUAGE("sprak"),
    MUNICIPALITY("kommunenummer"),
    RELEASE_TYPE("loslatelsestype"),
    CERTAINTY("sikkerhet"),
    TWO_THIRDS("toTredjedelsdato");

    private final List<String> names;

    StayField(String... names) {
        this.names = List.of(names);
    }

    /** The name in documentation and in messages. */
    String label() {
        return names.get(0);
    }

    /** Names are compared without regard to case: spreadsheets like to change it. */
    static Optional<StayField> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.stream()
                        .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
