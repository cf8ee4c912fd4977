package no.throughgate.simulation.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseType;
import org.jspecify.annotations.Nullable;

/** Writes stays as the file that {@code import} reads. No field of the sample needs quoting. */
final class SampleCsv {

    static final String HEADER =
            "oppholdId;norskident;navn;sprak;institusjon;startdato;kategori;forventetSluttdato;loslatelsestype;sikkerhet;toTredjedelsdato;kommunenummer";

    private SampleCsv() {}

    static void write(Stream<SampleStay> stays, Writer out) throws IOException {
        out.write(HEADER + "\n");
        try {
            stays.forEachOrdered(stay -> writeLine(stay, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLine(SampleStay stay, Writer out) {
        try {
            out.write(String.join(
                    ";",
                    stay.stayId(),
                    stay.nationalId(),
                    stay.name(),
                    stay.language(),
                    stay.prison(),
                    stay.started().toString(),
                    stay.remand() ? "V" : "S",
                    text(stay.expectedEnd()),
                    stay.releaseType() == null ? "" : code(stay.releaseType()),
                    stay.certainty() == null ? "" : code(stay.certainty()),
                    text(stay.twoThirds()),
                    text(stay.municipality())));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String code(ReleaseType type) {
        return switch (type) {
            case SENTENCE_END -> "ENDT_TID";
            case PAROLE -> "PROVELOSLATELSE";
            case ELECTRONIC_MONITORING -> "HJEMMESONING";
            case INSTITUTION -> "INSTITUSJON";
            case REMAND_COURT -> "RETTEN";
            case TRANSFER_ABROAD -> "UTLANDET";
        };
    }

    private static String code(Certainty certainty) {
        return switch (certainty) {
            case ESTIMATED -> "ANSLATT";
            case CALCULATED -> "BEREGNET";
            case DECIDED -> "BESTEMT";
            case CONFIRMED -> "BEKREFTET";
        };
    }
}
