package no.throughgate.simulation.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** People who obviously do not exist: names that say so, and identity numbers with 80 added to the month, each used once. */
final class InventedPeople {

    /** About as SSB shows for people in prison, rounded; 6 in 100 are women. */
    static final double WOMEN_SHARE = 0.06;

    record Invented(String nationalId, String name, boolean woman, LocalDate born) {}

    private record AgeBand(int from, int to, double share) {}

    /** Ages at the beginning of the stay, our rounding of public overviews; only the sample uses them. */
    private static final AgeBand[] AGES = {
        new AgeBand(18, 24, 0.18),
        new AgeBand(25, 34, 0.34),
        new AgeBand(35, 44, 0.25),
        new AgeBand(45, 54, 0.14),
        new AgeBand(55, 74, 0.09),
    };

    private static final String[] WOMEN = {
        "Testine", "Fiktiva", "Eksempla", "Påhitta", "Prøvelin", "Luftine", "Demona", "Skissa", "Fabelia", "Utkasta"
    };
    private static final String[] MEN = {
        "Prøvar",
        "Testulf",
        "Fiktivus",
        "Eksempling",
        "Påfunnar",
        "Luftmann",
        "Demodin",
        "Skissulf",
        "Fabelar",
        "Utkastus"
    };
    private static final String[] SURNAMES = {
        "Oppdiktsen",
        "Eksempelsen",
        "Prøvestad",
        "Fantasihaug",
        "Liksomdal",
        "Testesen",
        "Papirvik",
        "Luftslottet",
        "Påhittbakken",
        "Skisserud",
        "Demonstrasjonsen",
        "Fabelnes",
        "Modellberg",
        "Attrappmo",
        "Utkastli"
    };

    private final Set<String> used = new HashSet<>();

    Invented next(LocalDate on, boolean woman, Draws draws) {
        LocalDate born = born(on, draws);
        String name = draws.oneOf(woman ? WOMEN : MEN) + " " + draws.oneOf(SURNAMES);
        while (true) {
            Optional<String> number = number(born, woman, draws.below(500));
            if (number.isPresent()) {
                return new Invented(number.get(), name, woman, born);
            }
            // The day's numbers are nearly used up: the day before will do.
            born = born.minusDays(1);
        }
    }

    private static LocalDate born(LocalDate on, Draws draws) {
        double at = draws.share();
        AgeBand band = AGES[0];
        for (AgeBand next : AGES) {
            band = next;
            at -= next.share();
            if (at < 0) {
                break;
            }
        }
        LocalDate youngest = on.minusYears(band.from());
        LocalDate oldest = on.minusYears(band.to() + 1L).plusDays(1);
        return oldest.plusDays(draws.below((int) ChronoUnit.DAYS.between(oldest, youngest) + 1));
    }

    private Optional<String> number(LocalDate born, boolean woman, int start) {
        int century = born.getYear() < 2000 ? 0 : 500;
        for (int n = 0; n < 500; n++) {
            int serial = (start + n) % 500;
            if ((serial % 2 == 0) == woman) {
                Optional<String> number =
                        SyntheticNumber.of(born, century + serial).filter(used::add);
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }
}
