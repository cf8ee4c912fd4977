package no.throughgate.intake;

import static no.throughgate.intake.StayField.ACTUAL_END;
import static no.throughgate.intake.StayField.CATEGORY;
import static no.throughgate.intake.StayField.CERTAINTY;
import static no.throughgate.intake.StayField.DISCHARGE;
import static no.throughgate.intake.StayField.EVENT_ID;
import static no.throughgate.intake.StayField.EXPECTED_END;
import static no.throughgate.intake.StayField.LANGUAGE;
import static no.throughgate.intake.StayField.MUNICIPALITY;
import static no.throughgate.intake.StayField.NAME;
import static no.throughgate.intake.StayField.NATIONAL_ID;
import static no.throughgate.intake.StayField.PRISON;
import static no.throughgate.intake.StayField.RELEASE_TYPE;
import static no.throughgate.intake.StayField.SEQUENCE;
import static no.throughgate.intake.StayField.SOURCE;
import static no.throughgate.intake.StayField.STARTED;
import static no.throughgate.intake.StayField.STAY_ID;
import static no.throughgate.intake.StayField.TWO_THIRDS;
import static no.throughgate.intake.StayField.TYPE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Understands what was written, or says field by field why not. */
@Component
class StayReader {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(24);
    private static final int LONGEST_STAY_YEARS = 60;

    /** People called in to serve a sentence are registered before they come. */
    private static final int REGISTERED_AHEAD_DAYS = 400;

    private final Directory directory;
    private final MovableClock clock;
    private final AcceptedIdentities identities;

    StayReader(
            Directory directory,
            MovableClock clock,
            @Value("${throughgate.intake.identities:SYNTHETIC_ONLY}") AcceptedIdentities identities) {
        this.directory = directory;
        this.clock = clock;
        this.identities = identities;
    }

    StayEvent read(RawStay raw) throws InvalidStay {
        Fields fields = new Fields(raw);
        fields.require(EVENT_ID, STAY_ID, NATIONAL_ID, TYPE, SOURCE, SEQUENCE);
        Optional<String> eventId = fields.id(EVENT_ID);
        Optional<String> stayId = fields.id(STAY_ID);
        Optional<Codes.Source> source = fields.code(SOURCE, Codes.Source.class);
        Optional<Instant> sequence = sequence(fields);
        Optional<StayType> type = fields.code(TYPE, StayType.class);
        type.ifPresent(known -> requireFor(known, fields));
        Optional<StayEvent.Stay> stay = stay(fields, said(raw));
        fields.throwIfAny();
        return new StayEvent(
                source.orElseThrow().name(),
                eventId.orElseThrow(),
                stayId.orElseThrow(),
                type.orElseThrow(),
                sequence.orElseThrow(),
                stay.orElseThrow());
    }

    private static void requireFor(StayType type, Fields fields) {
        switch (type) {
            case INNMELDING -> fields.require(NAME, PRISON, STARTED, CATEGORY);
            case UTMELDING -> fields.require(ACTUAL_END);
            case OPPDATERING, ANNULERING -> {
                // An update may mention anything or nothing; an annulment needs no more than the names.
            }
        }
    }

    private Optional<Instant> sequence(Fields fields) {
        Optional<Instant> sequence = fields.instant(SEQUENCE);
        // One event from the far future would make every later one look old.
        if (sequence.isPresent() && sequence.get().isAfter(clock.instant().plus(CLOCKS_MAY_DIFFER))) {
            fields.problem(SEQUENCE, "intake.inTheFuture");
        }
        return sequence;
    }

    private static Set<StayField> said(RawStay raw) {
        return Arrays.stream(StayField.values())
                .filter(field -> raw.get(field).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StayEvent.Stay> stay(Fields fields, Set<StayField> said) {
        Optional<NationalId> person = fields.read(NATIONAL_ID, NationalId::parse, "intake.notANationalId");
        if (person.isPresent() && !identities.accept(person.get())) {
            fields.problem(NATIONAL_ID, person.get().synthetic() ? "intake.syntheticRefused" : "intake.realRefused");
        }
        LocalDate started = fields.date(STARTED).orElse(null);
        LocalDate actualEnd = fields.date(ACTUAL_END).orElse(null);
        LocalDate twoThirds = fields.date(TWO_THIRDS).orElse(null);
        boolean remand = fields.code(CATEGORY, Codes.Category.class)
                .filter(category -> category == Codes.Category.V)
                .isPresent();
        ReleaseDate release = release(fields, remand);
        checkOrder(fields, started, actualEnd, release);
        Optional<Unit> prison = fields.read(PRISON, directory::prison, "intake.unknownPrison");
        Optional<String> name = fields.read(NAME, StayReader::name, "intake.notAName");
        Optional<String> language = fields.read(
                LANGUAGE, text -> Optional.of(text).filter(t -> t.matches("[a-z]{2}")), "intake.notALanguage");
        Optional<String> municipality = fields.read(MUNICIPALITY, this::municipality, "intake.unknownMunicipality");
        Optional<Discharge> discharge = fields.code(DISCHARGE, Discharge.class);
        return person.map(id -> new StayEvent.Stay(
                id,
                name.orElse(null),
                language.orElse("nb"),
                prison.map(Unit::id).orElse(null),
                started,
                remand,
                release,
                actualEnd,
                discharge.orElse(Discharge.LOSLATT),
                municipality.orElse(null),
                twoThirds,
                said));
    }

    private static @Nullable ReleaseDate release(Fields fields, boolean remand) {
        ReleaseType type = fields.code(RELEASE_TYPE, Codes.Release.class)
                .map(Codes.Release::type)
                .orElse(remand ? ReleaseType.REMAND_COURT : ReleaseType.SENTENCE_END);
        Certainty certainty = fields.code(CERTAINTY, Codes.Sureness.class)
                .map(Codes.Sureness::certainty)
                .orElse(remand ? Certainty.ESTIMATED : Certainty.CALCULATED);
        return fields.date(EXPECTED_END)
                .map(date -> new ReleaseDate(date, type, certainty))
                .orElse(null);
    }

    private void checkOrder(
            Fields fields, @Nullable LocalDate started, @Nullable LocalDate actualEnd, @Nullable ReleaseDate release) {
        LocalDate today = Oslo.dateOf(clock.instant());
        if (started != null && started.isAfter(today.plusDays(REGISTERED_AHEAD_DAYS))) {
            fields.problem(STARTED, "intake.startsTooFarAhead", REGISTERED_AHEAD_DAYS);
        }
        if (actualEnd != null && actualEnd.isAfter(today.plusDays(1))) {
            fields.problem(ACTUAL_END, "intake.endsInTheFuture");
        }
        if (started == null) {
            return;
        }
        if (release != null && release.date().isBefore(started)) {
            fields.problem(EXPECTED_END, "intake.endsBeforeItStarts", started);
        }
        if (release != null && release.date().isAfter(started.plusYears(LONGEST_STAY_YEARS))) {
            fields.problem(EXPECTED_END, "intake.tooLong", LONGEST_STAY_YEARS);
        }
        if (actualEnd != null && actualEnd.isBefore(started)) {
            fields.problem(ACTUAL_END, "intake.endsBeforeItStarts", started);
        }
    }

    private static Optional<String> name(String text) {
        boolean legible = text.length() <= 200 && text.chars().noneMatch(Character::isISOControl);
        // What a reader puts in place of bytes that are not UTF-8: the name would be damaged for good.
        return Optional.of(text).filter(t -> legible && t.indexOf('\uFFFD') < 0);
    }

    private Optional<String> municipality(String code) {
        return directory.findMunicipality(code, Oslo.dateOf(clock.instant())).map(known -> code);
    }
}
