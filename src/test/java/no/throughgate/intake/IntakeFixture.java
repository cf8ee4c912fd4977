package no.throughgate.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import no.throughgate.cases.PersonVault;
import no.throughgate.directory.Directories;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.FactsDatabase;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The intake room on a real database, with a desk that remembers what it was asked to do instead of an engine. */
public final class IntakeFixture {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** A synthetic number (month + 80): nobody's. */
    static final String PERSON = "15838510075";

    final MovableClock clock = new MovableClock();
    final RememberingDesk desk = new RememberingDesk();
    final DataSource source;
    final JdbcClient jdbc;
    final Directory directory;
    final SealedStays sealed;
    final StayReader reader;

    final StayImport stayImport;

    public final StayIntake intake;

    public IntakeFixture() {
        this(FactsDatabase.fresh());
    }

    private IntakeFixture(DataSource source) {
        this(source, Directories.demo(source));
    }

    private IntakeFixture(DataSource source, Directory directory) {
        this.source = source;
        this.directory = directory;
        clock.moveTo(NOW);
        jdbc = JdbcClient.create(source);
        sealed = new SealedStays(new PersonVault("01".repeat(64)));
        reader = new StayReader(directory, clock, AcceptedIdentities.SYNTHETIC_ONLY);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        StayInbox inbox = new StayInbox(jdbc);
        var applier = new StayApplier(inbox, reader, sealed, desk, new FailedEvents(inbox, clock), transaction, clock);
        intake = new StayIntake(reader, inbox, sealed, applier, transaction, clock);
        stayImport = new StayImport(intake, sealed, messages(), clock);
    }

    public static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/intake");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The same database with an empty inbox, and nothing asked of the desk yet. */
    IntakeFixture anew() {
        jdbc.sql("truncate app.stay_event").update();
        return new IntakeFixture(source, directory);
    }

    /** A complete event of this type about stay 1001; each later {@code minute} is a later word on it. */
    public static Map<String, String> event(String type, int minute) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hendelseId", type.charAt(0) + "-" + minute);
        fields.put("oppholdId", "1001");
        fields.put("norskident", PERSON);
        fields.put("type", type);
        fields.put("kilde", "KDI");
        fields.put("tidspunkt", "2026-03-01T10:%02d:00+01:00".formatted(minute));
        switch (type) {
            case "INNMELDING" -> {
                fields.put("navn", "Prøve Eksempelsen");
                fields.put("institusjon", "oslo");
                fields.put("startdato", "2026-02-27");
                fields.put("kategori", "S");
                fields.put("forventetSluttdato", "2026-08-%02d".formatted(minute + 1));
            }
            case "OPPDATERING" -> fields.put("forventetSluttdato", "2026-08-%02d".formatted(minute + 1));
            case "UTMELDING" -> fields.put("faktiskSluttdato", "2026-03-02");
            default -> {
                // An annulment needs no more than the names.
            }
        }
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(fields);
        copy.put(name, value);
        return copy;
    }
}
