package no.throughgate.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Makes of a line what an event would have said: fills in what a file may leave out. */
record ImportRows(CsvHeader header, SealedStays sealed, Instant startedAt, long shiftDays) {

    private static final Set<StayField> DATES =
            EnumSet.of(StayField.STARTED, StayField.EXPECTED_END, StayField.ACTUAL_END, StayField.TWO_THIRDS);

    RawStay row(String line) throws CsvHeader.BrokenLine {
        RawStay written = RawStay.of(header.fields(line));
        RawStay row = written;
        if (written.get(StayField.EVENT_ID).isEmpty()) {
            // The content names the event: the same line again is the same event, a mended one is another.
            row = row.with(StayField.EVENT_ID, "fil-" + sealed.fingerprint(written));
        }
        row = orElse(row, StayField.TYPE, StayType.INNMELDING.name());
        row = orElse(row, StayField.SOURCE, Codes.Source.KDI.name());
        row = orElse(row, StayField.SEQUENCE, startedAt.toString());
        for (StayField field : DATES) {
            row = shifted(row, field);
        }
        return row;
    }

    private static RawStay orElse(RawStay row, StayField field, String value) {
        return row.get(field).isPresent() ? row : row.with(field, value);
    }

    private RawStay shifted(RawStay row, StayField field) {
        if (shiftDays == 0 || row.get(field).isEmpty()) {
            return row;
        }
        try {
            LocalDate date = LocalDate.parse(row.get(field).get());
            return row.with(field, date.plusDays(shiftDays).toString());
        } catch (DateTimeException e) {
            // The reader will say what is wrong with it.
            return row;
        }
    }
}
