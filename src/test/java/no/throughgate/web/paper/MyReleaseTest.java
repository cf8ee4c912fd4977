package no.throughgate.web.paper;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.imageio.ImageIO;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.cases.Logins;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.plan.Plan.Goal;
import no.throughgate.plan.Plans;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.DoneSteps;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The paper says what the person needs on the first evening, on one page, to readers of screens too; and to each printer only what is open. */
@ThroughgateTest
class MyReleaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate RELEASE = TODAY.plusDays(10);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb");

    private final CurrentUser she = new CurrentUser(new UserId("she"), "Prøve", Set.of(), Set.of("person"));
    private final CurrentUser coordinator = reader("coordinator", "/prison/oslo/coordinator");
    private final CurrentUser officer = reader("prison-staff", "/prison/oslo");
    private final CurrentUser nav = reader("nav-staff", "/nav/0301");

    @Autowired
    CaseDriver driver;

    @Autowired
    DoneSteps steps;

    @Autowired
    Logins logins;

    @Autowired
    Appointments appointments;

    @Autowired
    Plans plans;

    @Autowired
    MyRelease papers;

    @Autowired
    PaperAnswers answers;

    @Autowired
    PaperLanguages languages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;

    @BeforeEach
    void a_case_ten_days_before_its_release(@Autowired CleanSlate slate) {
        slate.wipe();
        jdbc.sql("delete from person.login").update();
        driver.at(TODAY, LocalTime.of(9, 0));
        caseId = driver.park(10);
        var code = logins.giveCode(caseId, Staff.actor("/prison/oslo", "prison-staff", "officer"));
        logins.use(code.text(), she.id());
    }

    @AfterEach
    void real_time_again() {
        driver.endCases();
    }

    @Test
    void one_tagged_page_says_who_meets_where_to_sleep_when_there_is_money_and_medicine_and_whom_to_call()
            throws IOException {
        known("Kari Prøve", "Ved porten i Åkebergveien 11", "Trondheimsveien 7, rom 12", "DPS Prøve, Storgata 2");
        book("NAV", LifeArea.INCOME_AND_DEBT, 0, "NAV Prøve, Storgata 51");
        book("BANK", LifeArea.ID_BANK_DIGITAL, 1, "Banken, Karl Johans gate 1");
        book("KEYS", LifeArea.HOUSING, 20, "For sent til arket");

        try (var pdf = paper("my-release-nb", papers.sheet(caseId, she, BOKMAAL))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Min løslatelse");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(text(pdf))
                    .contains("Torsdag 12. mars 2026", "Kari Prøve", "08:30", "Åkebergveien 11", "22 33 44 55")
                    .contains("Trondheimsveien 7", "Første penger: fre. 13. mars", "6500 kroner, på kort")
                    .contains("Første dose: tor. 12. mars 13:00", "DPS Prøve")
                    .contains("tor. 12. mars 10:00–10:30", "NAV Prøve", "Banken", "55 55 33 33", "116 117", "113")
                    .doesNotContain("For sent til arket", "heftet", "#");
        }
    }

    @Test
    void an_officer_s_print_says_of_medicine_only_whom_to_ask_and_of_money_too_without_consent() throws IOException {
        known("Kari Prøve", "Porten", "Trondheimsveien 7, rom 12", "DPS Prøve, Storgata 2");

        try (var pdf = paper("my-release-officer", papers.sheet(caseId, officer, BOKMAAL))) {
            assertThat(text(pdf))
                    .contains("Kari Prøve", "Trondheimsveien 7", "Spør helsepersonalet", "Spør NAV")
                    .doesNotContain("DPS", "Storgata 2", "Første dose", "6500");
        }
        var said = text(papers.pack(caseId, officer, BOKMAAL));
        steps.done(
                caseId,
                "acceptTreatment",
                "/prison/oslo/health",
                clock.instant(),
                Map.of("appointmentOn", RELEASE.toString(), "appointmentAt", "12:00", "place", "Klinikken"));
        assertThat(text(papers.pack(caseId, officer, BOKMAAL)))
                .as("more that health has done")
                .isEqualTo(said);
        assertThat(text(papers.pack(caseId, she, BOKMAAL))).contains("Behandling", "Klinikken");
        assertThat(text(papers.sheet(caseId, coordinator, BOKMAAL)))
                .contains("6500")
                .doesNotContain("DPS");
        assertThat(answers.mayPrint(caseId, nav)).isFalse();
        assertThat(answers.mayPrint(caseId, new CurrentUser(new UserId("another"), "x", Set.of(), Set.of("person"))))
                .isFalse();
    }

    @Test
    void however_long_the_texts_are_the_sheet_stays_one_page_and_the_pack_says_everything() throws IOException {
        String end = "Slutten av teksten";
        known("Kari " + "Langtnavnesen ".repeat(4) + end, longText(120, end), longText(160, end), longText(120, end));
        steps.done(
                caseId,
                "acceptCompanionship",
                "/ngo/wayback",
                clock.instant(),
                Map.of("companionName", longText(80, end), "contactPhone", "22 33 44 55"));
        steps.done(
                caseId,
                "acceptSupervision",
                "/probation/03",
                clock.instant(),
                Map.of("contactName", longText(80, end), "contactPhone", "22 33 44 66"));
        steps.done(
                caseId,
                "payBridgingAid",
                "/nav/0301",
                clock.instant(),
                Map.of("paidOn", RELEASE.toString(), "amount", 1500));
        steps.done(
                caseId,
                "bridgeMedicine",
                "/prison/oslo/health",
                clock.instant(),
                Map.of("days", 3, "nextDoseOn", RELEASE.plusDays(3).toString()));
        for (int n = 0; n < 14; n++) {
            book("NAV", LifeArea.INCOME_AND_DEBT, n % 7, longText(110, end) + n);
        }
        plans.write(
                caseId,
                new Plans.Text(
                        false,
                        longText(500, end),
                        List.of(new Goal(LifeArea.HOUSING, longText(500, end), longText(300, end))),
                        clock.instant(),
                        "x",
                        new UnitId("/prison/oslo")));

        for (Locale language : languages.offered()) {
            try (var pdf = paper("my-release-long-" + language.getLanguage(), papers.sheet(caseId, she, language))) {
                assertThat(pdf.getNumberOfPages()).as(language.getLanguage()).isEqualTo(1);
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.getLanguage());
                assertThat(text(pdf)).contains("113", "116 117").doesNotContain("#");
            }
        }
        assertThat(text(papers.sheet(caseId, she, BOKMAAL)))
                .contains("Alt står i heftet")
                .doesNotContain("teksten13");
        try (var pack = paper("my-release-pack", papers.pack(caseId, she, BOKMAAL))) {
            assertThat(pack.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pack))
                    .contains("teksten13", "Dette er jeg god på")
                    .doesNotContain("…", "Alt står i heftet");
        }
    }

    @Test
    void nothing_known_is_said_plainly_in_every_language() throws IOException {
        try (var pdf = paper("my-release-empty-pl", papers.sheet(caseId, she, Locale.forLanguageTag("pl")))) {
            assertThat(text(pdf))
                    .contains("Moje zwolnienie", "Jeszcze nie ustalono", "Czwartek, 12 marca 2026", "żadnych");
        }
        assertThat(languages.offered())
                .extracting(Locale::getLanguage)
                .as("half a file, as there is one for this test in French, is not offered")
                .containsExactly("nb", "nn", "en", "pl");
    }

    @Test
    void a_gate_slot_that_was_given_back_stands_on_no_paper() throws IOException {
        steps.done(caseId, "nameGateSlot", "/ngo/wayback", clock.instant(), Map.of("whoMeets", "Kari Prøve"));
        clock.moveTo(clock.instant().plusSeconds(60));
        steps.owed(caseId, "keepGateSlot", "/ngo/wayback", clock.instant());
        jdbc.sql("""
                        update app.obligation set state = 'RETURNED', reason = 'NO_CAPACITY', closed_at = cast(? as timestamptz)
                        where case_id = ? and kind = 'keepGateSlot'
                        """).params(clock.instant().toString(), caseId.value()).update();

        assertThat(text(papers.sheet(caseId, she, BOKMAAL)))
                .contains("Ikke avtalt ennå")
                .doesNotContain("Kari Prøve");
    }

    private void known(String who, String gate, String address, String clinic) {
        steps.done(
                caseId,
                "nameGateSlot",
                "/ngo/wayback",
                clock.instant(),
                Map.of(
                        "whoMeets",
                        who,
                        "meetingPlace",
                        gate,
                        "meetingTime",
                        "08:30",
                        "contactPhone",
                        "22 33 44 55",
                        "transport",
                        "CAR"));
        steps.done(
                caseId,
                "confirmTemporaryAddress",
                "/nav/0301",
                clock.instant(),
                Map.of(
                        "address",
                        address,
                        "availableFrom",
                        RELEASE.toString(),
                        "keysAt",
                        "Resepsjonen",
                        "contactName",
                        "Nils Liksom",
                        "contactPhone",
                        "22 11 22 11"));
        steps.done(
                caseId,
                "setFirstPayment",
                "/nav/0301",
                clock.instant(),
                Map.of("firstPaymentOn", RELEASE.plusDays(1).toString(), "amount", 6500, "paidHow", "CARD"));
        steps.done(
                caseId,
                "confirmMedicine",
                "/prison/oslo/health",
                clock.instant(),
                Map.of(
                        "firstDoseOn",
                        RELEASE.toString(),
                        "firstDoseAt",
                        "13:00",
                        "place",
                        clinic,
                        "contactName",
                        "Helga Påfunn",
                        "contactPhone",
                        "23 45 67 89"));
        steps.done(
                caseId,
                "handOverCoordination",
                "/municipality/0301/coordination",
                clock.instant(),
                Map.of("newCoordinatorName", "Marte Attrapp", "contactPhone", "98 76 54 32"));
    }

    private void book(String kind, LifeArea area, int days, String place) {
        var at = Oslo.at(RELEASE.plusDays(days), LocalTime.of(10, 0));
        appointments.book(
                new Booking(
                        caseId,
                        kind,
                        area,
                        new UnitId("/nav/0301"),
                        at,
                        at.plusSeconds(1800),
                        null,
                        place,
                        null,
                        OptionalInt.of(20),
                        null,
                        List.of()),
                clock.instant());
    }

    private static String longText(int length, String end) {
        return "Et langt svar med mange ord om veien dit og hva som skjer der "
                        .repeat(9)
                        .substring(0, length - end.length() - 1)
                + " " + end;
    }

    /** Kept as a picture too, for whoever wants to see what a tired person gets. */
    private static PDDocument paper(String name, byte[] pdf) throws IOException {
        Files.createDirectories(PICTURES);
        PDDocument document = Loader.loadPDF(pdf);
        var renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage picture = renderer.renderImageWithDPI(page, 80);
            ImageIO.write(
                    picture,
                    "png",
                    PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
        return document;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
