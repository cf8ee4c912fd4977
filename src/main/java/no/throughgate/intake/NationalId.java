package no.throughgate.intake;

import java.util.Optional;
import no.bekk.bekkopen.person.Fodselsnummer;
import no.bekk.bekkopen.person.FodselsnummerValidator;

/**
 * A Norwegian national identity number (fødselsnummer or D-number) with valid date and check digits.
 *
 * @param sex       F or M, by the ninth digit
 * @param synthetic made for tests: 80 (Tax Administration) or 40 (NAV) is added to the month, so it is nobody's
 */
record NationalId(String value, int birthYear, String sex, boolean synthetic) {

    static {
        // A switch of the library for the whole JVM; whether a synthetic number is welcome is decided by the reader.
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    static Optional<NationalId> parse(String text) {
        if (!text.matches("\\d{11}") || !FodselsnummerValidator.isValid(text)) {
            return Optional.empty();
        }
        Fodselsnummer number = FodselsnummerValidator.getFodselsnummer(text);
        boolean synthetic = text.charAt(2) >= '4';
        return Optional.of(new NationalId(
                text, Integer.parseInt(number.getBirthYear()), number.isFemale() ? "F" : "M", synthetic));
    }

    @Override
    public String toString() {
        return "NationalId[withheld]";
    }
}
