package no.throughgate.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import no.throughgate.cases.Cases;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UserId;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Slice;
import no.throughgate.metrics.Years;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A year in four formats says what the pages say, hides what they hide, and is the same whenever it is made. */
@ThroughgateTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyFilesTest {

    private static final int YEAR = 2026;
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    Surveys surveys;

    @Autowired
    Publications publications;

    @Autowired
    Checks checks;

    @Autowired
    Measures measures;

    @Autowired
    Years years;

    @Autowired
    FigureWords words;

    @Autowired
    Directory directory;

    @Autowired
    Challenges challenges;

    @Autowired
    Cases cases;

    @Autowired
    CaseDriver drive;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void a_year_with_some_releases_some_handovers_and_a_challenge(@Autowired CleanSlate slate) {
        slate.wipe();
        drive.at(LocalDate.of(YEAR, 3, 2), LocalTime.of(9, 0));
        List<CaseId> out = IntStream.range(0, 7).mapToObj(n -> drive.park(60)).toList();
        jdbc.sql(
                        "update person.person set sex = 'F' where person_id in (select person_id from app.release_case where case_id = any(?))")
                .param(out.stream().limit(2).map(CaseId::value).toArray(String[]::new))
                .update();
        out.forEach(id -> cases.released(id, clock.instant()));
        List<CaseId> told = IntStream.range(0, 6)
                .mapToObj(n -> drive.walk("notification-duty", 200).caseId())
                .toList();
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        told.forEach(id -> drive.accept(id, "acknowledgeNotice"));
        CaseId challenge = challenges.raise(Raised.by("/ngo/wayback"), Raised.somebody("/ngo/wayback", "ngo-staff"));
        drive.done(challenge, "groupChallenge");
        drive.done(challenge, "placeOnAgenda", Map.of("meetsOn", YEAR + "-03-20", "agendaItem", "7"));
        counted();
        drive.at(LocalDate.of(YEAR, 11, 2), LocalTime.of(9, 0));
        published();
    }

    /** Returns that others have counted. */
    private void counted() {
        jdbc.sql("truncate app.return_statistic").update();
        jdbc.sql("""
                        insert into app.return_statistic (released_in, months, released, returned, source, imported_at)
                        values (2024, 1, 9000, 450, 'The invented office of returns', cast(:at as timestamptz))
                        """).param("at", clock.instant().toString()).update();
    }

    @AfterAll
    void real_time_again(@Autowired CleanSlate slate) {
        jdbc.sql("truncate app.return_statistic").update();
        drive.endCases();
        slate.wipe();
    }

    @Test
    void the_same_year_published_twice_gives_the_same_bytes_in_every_format_and_new_words_another_edition() {
        drive.at(LocalDate.of(YEAR + 1, 2, 1), LocalTime.of(14, 30));
        drive.park(100);
        published();
        the_bytes_are_those_of_the_first_edition();

        String name = renamed("/prison/oslo", "Nye Oslo fengsel");
        published();
        renamed("/prison/oslo", name);
        assertThat(publications.all()).hasSize(2);
        var second = publications.all().get(0);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.sameFiguresAs()).isEqualTo(1);
        assertThat(new String(publications.file(YEAR, 2, Format.CSV).orElseThrow(), StandardCharsets.UTF_8))
                .contains("Nye Oslo fengsel");
        assertThat(jdbc.sql(
                                "select outcome from app.survey join app.matter using (case_id) where year = 2026 order by case_id")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED", "UNCHANGED", "NEW_WORDS");
    }

    /** @return the name it had */
    private String renamed(String unit, String name) {
        String before = jdbc.sql("select name from app.unit where unit_id = ?")
                .param(unit)
                .query(String.class)
                .single();
        jdbc.sql("update app.unit set name = ? where unit_id = ?")
                .params(name, unit)
                .update();
        directory.refresh();
        return before;
    }

    private void the_bytes_are_those_of_the_first_edition() {
        for (Format format : Format.values()) {
            assertThat(jdbc.sql("select encode(sha256(%s), 'hex') from app.survey where year = 2026"
                                    .formatted(
                                            Set.of(Format.PDF, Format.XLSX).contains(format)
                                                    ? format.extension()
                                                    : "convert_to(" + format.extension() + ", 'UTF8')"))
                            .query(String.class)
                            .list())
                    .as(format.name())
                    .hasSize(2)
                    .containsOnly(publications.all().get(0).files().stream()
                            .filter(file -> file.format() == format)
                            .findFirst()
                            .orElseThrow()
                            .sha256());
        }
        assertThat(publications.all()).hasSize(1);
    }

    @Test
    void whoever_checks_the_next_year_has_the_published_one_beside_it() {
        drive.at(LocalDate.of(YEAR + 1, 11, 2), LocalTime.of(9, 0));

        Check check = checks.of(surveys.open(YEAR + 1, new UserId("operator"))).orElseThrow();

        assertThat(check.edition()).isEqualTo(publications.all().get(0).edition());
        assertThat(check.parts().get(Measure.M8.ordinal()).lines())
                .filteredOn(line -> line.part().equals("RELEASED"))
                .extracting(
                        line -> line.now().value() + " after " + line.before().value())
                .containsExactly("0 after 7");
        assertThat(checks.underWay()).extracting(Check::year).containsExactly(YEAR + 1);
    }

    @Test
    void the_paper_is_tagged_speaks_its_language_and_says_the_numbers_of_the_pages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(Format.PDF))) {
            picture(pdf);
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nb");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Årets tall 2026");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var tags = new ArrayList<String>();
            collect(catalog.getStructureTreeRoot(), tags);
            assertThat(tags)
                    .contains("H1", "H2", "H3", "Table", "TH", "TD", "Figure: Søyle: 100 prosent av alle")
                    .doesNotContain("Figure: null", "Figure: ");
            assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(30);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("M8 Møtt ved porten", "Løslatte 7 100 %", "Ikke notert 7 100 %")
                    .contains("Glippsonekartet", "The invented office of returns (2024)")
                    .contains("Overføring mellom etater", "På dagsordenen", "20.3.2026")
                    .doesNotContain("Homes are found too late", "??");
            var in = words.in(Locale.forLanguageTag("nb"));
            for (Measure measure : Measure.values()) {
                for (Figure figure : measures.of(measure, years.period(YEAR))) {
                    if (measure != Measure.M12) {
                        assertThat(text).contains(in.part(figure.part()) + " " + in.number(figure.value()));
                    } else if (figure.what().equals("offered")) {
                        assertThat(text).contains(" av " + in.number(figure.value()));
                    }
                }
            }
        }
    }

    @Test
    void every_file_has_the_numbers_of_the_pages_and_hides_what_they_hide() throws IOException {
        var json = JsonMapper.builder().build().readTree(file(Format.JSON));
        String csv = new String(file(Format.CSV), StandardCharsets.UTF_8);
        String sheets = sheets();

        for (Measure measure : Measure.values()) {
            var one = json.get("measures").get(measure.ordinal());
            assertThat(one.get("measure").asString()).isEqualTo(measure.name());
            List<Figure> everybody = measures.of(measure, years.period(YEAR));
            assertThat(one.get("figures").size()).isEqualTo(everybody.size());
            for (Figure figure : everybody) {
                assertThat(csv).contains(row(measure, "", figure));
            }
            for (Slice by : Slice.values()) {
                List<Figure> sliced = measures.by(measure, years.period(YEAR), by).stream()
                        .filter(figure -> !figure.everybody())
                        .toList();
                assertThat(one.get("slices").get(by.name()).size()).isEqualTo(sliced.size());
                for (Figure figure : sliced) {
                    assertThat(csv).contains(row(measure, by.name(), figure));
                }
            }
        }
        var definition = json.get("measures").get(Measure.M8.ordinal()).get("definition");
        assertThat(definition.get("population").get("en").asString()).isEqualTo("Everybody released in the period");
        assertThat(definition.get("source").get("nb").asString()).contains("31.10.2026");
        assertThat(definition.get("unit").get("nb").get(0).asString()).isEqualTo("antall");
        var imported = json.get("measures").get(Measure.M26.ordinal()).get("definition");
        assertThat(imported.get("source").get("en").asString())
                .isEqualTo(
                        "A table that others have counted and that was imported, until 2026-10-31: The invented office of"
                                + " returns (2024)");
        assertThat(definition.get("caveats").get("en").asString()).contains("does not mean that nobody came");
        assertThat(json.get("measures")
                        .get(Measure.M5.ordinal())
                        .get("definition")
                        .get("caveats")
                        .get("nb")
                        .asString())
                .contains("siste dagene");
        assertThat(sheets).contains("The invented office of returns (2024)");
        assertThat(csv).contains("\"M8\";\"Møtt ved porten, og av hvem\";\"SEX\";\"F\";\"RELEASED\";\"count\";\"<5\"");
        assertThat(json.get("challenges").get(0).toString())
                .contains("HANDOVER", "ON_AGENDA", "\"hidden\":true")
                .doesNotContain("Homes", "WayBack");
        assertThat(sheets).contains("Definisjoner", "\"M33\"", "Systemutfordringer", "Ikke notert", "&lt;5");
        assertThat(sheets).doesNotContain("Homes are found too late");
    }

    private static String row(Measure measure, String by, Figure figure) {
        String value = figure.value() == null
                ? "<5"
                : FigureWords.plain(figure.value()).toPlainString().replace('.', ',');
        return "\"%s\";\"%s\";\"%s\";\"%s\";\"%s\";\""
                .formatted(by, figure.slice(), figure.part(), figure.what(), value)
                .replaceAll("\"$", "");
    }

    private void published() {
        CaseId survey = surveys.open(YEAR, new UserId("operator"));
        drive.done(survey, "checkFigures", Map.of("figuresAccepted", true));
    }

    private byte[] file(Format format) {
        return publications.file(YEAR, 1, format).orElseThrow();
    }

    /** All that a reader of the workbook could find in it. */
    private String sheets() throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file(Format.XLSX)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStructureType();
                tags.add(type.equals("Figure") ? type + ": " + element.getAlternateDescription() : type);
                collect(element, tags);
            }
        }
    }

    /** Kept as pictures too, for whoever wants to see what a reader gets. */
    private static void picture(PDDocument pdf) throws IOException {
        Files.createDirectories(PICTURES);
        var renderer = new PDFRenderer(pdf);
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, 60);
            ImageIO.write(
                    image,
                    "png",
                    PICTURES.resolve("survey-" + (page + 1) + ".png").toFile());
        }
    }
}
