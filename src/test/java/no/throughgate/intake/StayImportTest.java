package no.throughgate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import no.throughgate.cases.ReleaseDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StayImportTest {

    private static final String HEADER = "oppholdId;norskident;navn;institusjon;startdato;kategori;forventetSluttdato";
    private static final String GOOD = "%s;15838510075;Prøve Eksempelsen;oslo;2026-02-27;S;2026-08-01";

    private static IntakeFixture shared;
    private IntakeFixture fixture;
    private final List<String> problems = new ArrayList<>();
    private long progress;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeDatabase() {
        shared = new IntakeFixture();
    }

    @BeforeEach
    void emptyInbox() {
        fixture = shared.anew();
    }

    @Test
    void every_good_line_opens_a_case() throws Exception {
        ImportReport report = run(HEADER, GOOD.formatted("A-1"), "", GOOD.formatted("A-2"));
        assertThat(report.lines()).isEqualTo(2);
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejects()).isEmpty();
        assertThat(fixture.desk.asked).containsExactlyInAnyOrder("open A-1", "open A-2");
        assertThat(progress).isPositive();
    }

    @Test
    void a_byte_order_mark_commas_quotes_and_windows_line_ends_do_not_matter() throws Exception {
        String text = "\uFEFF" + HEADER.replace(';', ',') + "\r\n"
                + GOOD.formatted("A-1").replace(';', ',').replace("Prøve Eksempelsen", "\"Eksempelsen, Prøve\"")
                + "\r\n";
        ImportReport report = run(text.getBytes(StandardCharsets.UTF_8), null);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_bad_line_is_reported_with_number_column_and_reason_and_the_rest_goes_in() throws Exception {
        ImportReport report = run(
                HEADER,
                GOOD.formatted("A-1"),
                GOOD.formatted("A-2").replace("2026-02-27", "27.2.2026"),
                GOOD.formatted("A-3").replace("oslo", "alcatraz").replace(";S;", ";X;"),
                GOOD.formatted("A-4") + ";too;many",
                GOOD.formatted("A-5").replace("Prøve", "\"Prøve"),
                GOOD.formatted("A-6"));
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "3 startdato Is not a date in the form 2026-03-31.",
                        "4 kategori Is no known code. Known codes: S, V.",
                        "4 institusjon No prison has this name or organisation number.",
                        "5  The line has 9 fields, but the header has 7.",
                        "6  A quotation mark is not closed.");
    }

    @Test
    void rejected_lines_are_set_aside_for_their_owner_only_and_can_be_imported_once_mended() throws Exception {
        String bad = GOOD.formatted("A-2").replace("2026-02-27", "27.2.2026");
        Path rejects = run(HEADER, GOOD.formatted("A-1"), bad).rejects().orElseThrow();
        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        HEADER + ";avvist_linje;avvist_kolonne;avvist_grunn",
                        bad + ";3;startdato;\"Is not a date in the form 2026-03-31.\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");
        String mended = Files.readString(rejects).replace("27.2.2026", "2026-02-27");
        ImportReport report = run(mended.getBytes(StandardCharsets.UTF_8), null);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("avvist_linje", "avvist_kolonne", "avvist_grunn");
        assertThat(rejects).doesNotExist();
    }

    @Test
    void importing_a_file_again_changes_nothing_and_a_changed_line_is_an_update() throws Exception {
        run(HEADER, GOOD.formatted("A-1"), GOOD.formatted("A-2"));
        fixture.clock.moveBy(java.time.Duration.ofDays(1));
        ImportReport again =
                run(HEADER, GOOD.formatted("A-1"), GOOD.formatted("A-2").replace("2026-08-01", "2026-07-01"));
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.taken()).isEqualTo(1);
        assertThat(fixture.desk.asked).containsExactlyInAnyOrder("open A-1", "open A-2", "update A-2");
        assertThat(fixture.desk.cases.values().stream()
                        .map(known -> java.util.Objects.requireNonNull(known.release()))
                        .map(ReleaseDate::date))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 7, 1));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_rather_than_damaged() throws Exception {
        byte[] latin = (HEADER + "\n" + GOOD.formatted("A-1")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(run(latin, null).rejected()).isEqualTo(1);
        assertThat(problems).containsExactly("2 navn Must be at most 200 legible characters in UTF-8.");
    }

    @Test
    void a_file_that_describes_another_day_has_its_dates_moved_to_today() throws Exception {
        byte[] file = (HEADER + "\n" + GOOD.formatted("A-1")).getBytes(StandardCharsets.UTF_8);
        // Today is 2 March 2026; the file is read as if it were 1 March.
        run(file, LocalDate.of(2026, 3, 1));
        assertThat(fixture.desk.cases.values().iterator().next().release())
                .extracting(ReleaseDate::date)
                .isEqualTo(LocalDate.of(2026, 8, 2));
    }

    @Test
    void a_file_without_a_usable_header_is_refused_before_anything_goes_in() {
        assertThatThrownBy(() -> run("")).isInstanceOfSatisfying(UnusableFile.class, e -> assertThat(e.messageKey())
                .isEqualTo("intake.import.emptyFile"));
        assertThatThrownBy(() -> run(GOOD.formatted("A-1")))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.messageKey()).isEqualTo("intake.import.noHeader"));
        assertThatThrownBy(() -> run(HEADER.replace(";kategori", ""), GOOD.formatted("A-1")))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.args()).containsExactly("kategori"));
    }

    @Test
    void a_hundred_thousand_lines_are_read_as_a_stream() throws Exception {
        AtomicLong made = new AtomicLong();
        Iterator<String> lines = IntStream.rangeClosed(1, 100_000)
                .mapToObj(n -> (n % 100 == 0 ? GOOD.formatted("A-" + n) : "only;three;fields") + "\n")
                .peek(line -> made.addAndGet(line.length()))
                .iterator();
        AtomicLong furthestAhead = new AtomicLong();
        ImportReport report = fixture.stayImport.run(
                new SequenceInputStream(streams(HEADER + "\n", lines)), options(null), new ImportListener() {
                    @Override
                    public void progress(long bytes) {
                        furthestAhead.accumulateAndGet(made.get() - bytes, Math::max);
                    }

                    @Override
                    public void problem(long line, String column, String message) {
                        // A hundred thousand sentences are not kept here either.
                    }
                });
        assertThat(report.lines()).isEqualTo(100_000);
        assertThat(report.taken()).isEqualTo(1_000);
        assertThat(report.rejected()).isEqualTo(99_000);
        assertThat(furthestAhead.get()).isLessThan(200_000);
    }

    private static Enumeration<InputStream> streams(String header, Iterator<String> lines) {
        List<InputStream> first = new ArrayList<>(List.of(bytes(header)));
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return !first.isEmpty() || lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return first.isEmpty() ? bytes(lines.next()) : first.remove(0);
            }
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport run(String... lines) throws IOException, UnusableFile {
        return run(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null);
    }

    private ImportReport run(byte[] file, @Nullable LocalDate describes) throws IOException, UnusableFile {
        problems.clear();
        return fixture.stayImport.run(new ByteArrayInputStream(file), options(describes), new ImportListener() {
            @Override
            public void progress(long bytes) {
                progress = bytes;
            }

            @Override
            public void problem(long line, String column, String message) {
                problems.add(line + " " + column + " " + message);
            }
        });
    }

    private StayImport.Options options(@Nullable LocalDate describes) {
        return new StayImport.Options(folder.resolve("rejects.csv"), Locale.ENGLISH, describes);
    }
}
