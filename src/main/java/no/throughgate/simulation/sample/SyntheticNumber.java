package no.throughgate.simulation.sample;

import java.time.LocalDate;
import java.util.Optional;

/** A national identity number as the Tax Administration makes them for tests: 80 added to the month, check digits valid. */
final class SyntheticNumber {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private SyntheticNumber() {}

    /**
     * @param serial the three digits after the date; 0–499 for those born before 2000, 500–999 after; even for women
     * @return empty for the one serial in six that has no valid check digits
     */
    static Optional<String> of(LocalDate born, int serial) {
        String nine = "%02d%02d%02d%03d"
                .formatted(born.getDayOfMonth(), born.getMonthValue() + 80, born.getYear() % 100, serial);
        return append(nine, FIRST).flatMap(ten -> append(ten, SECOND));
    }

    private static Optional<String> append(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? Optional.empty() : Optional.of(digits + check);
    }
}
