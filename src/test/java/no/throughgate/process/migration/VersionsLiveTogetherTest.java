package no.throughgate.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.operation.CaseVersions;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Cases that began on the first release's models go on while the present ones are in use, and are moved to them. */
@ThroughgateTest
class VersionsLiveTogetherTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final Map<String, Object> HOPEFUL = Map.ofEntries(
            Map.entry("housingNeed", "NEEDS_HOME"),
            Map.entry("homeDecision", "GRANTED"),
            Map.entry("healthNeed", true),
            Map.entry("onMedicine", true),
            Map.entry("overdoseRisk", true),
            Map.entry("ngoWanted", true),
            Map.entry("redLines", "NONE"),
            Map.entry("metAtGate", "MET"),
            Map.entry("personReached", true),
            Map.entry("closeOutcome", "CLOSED"));

    @Autowired
    CaseDriver drive;

    @Autowired
    Cases cases;

    @Autowired
    ModelVersions versions;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void the_first_release_is_in_use() throws IOException {
        drive.at(MONDAY, LocalTime.of(9, 0));
        deploy(ReleasedModels.of("1"));
    }

    @AfterEach
    void the_present_release_is_in_use_again() throws IOException {
        drive.endCases();
        deployPresent();
    }

    @Test
    void cases_of_the_first_release_wait_at_every_stage_are_moved_and_close() throws IOException {
        List<CaseId> stages = atEveryStage();
        deployPresent();
        CaseId begunOnTheNew = drive.open(170);
        assertThat(versionsOf(begunOnTheNew))
                .as("versions of a new case")
                .doesNotContainAnyElementsOf(versionsOf(stages.get(0)));

        versions.older().forEach(older -> versions.migrate(older, () -> {}));
        assertThat(stages)
                .as("the root of every case runs on the newest model")
                .allSatisfy(id -> assertThat(rootVersion(id)).isEqualTo(rootVersion(begunOnTheNew)));

        for (CaseId id : stages) {
            drive.everybodyDoesTheirPart(id, HOPEFUL);
            assertThat(cases.facts(id).status()).as("%s, moved", id).isEqualTo(Status.CLOSED);
        }
    }

    @Test
    void the_operator_sees_beforehand_what_a_migration_would_do_and_it_does_that(@Autowired CaseVersions operators)
            throws IOException {
        drive.open(170);
        deployPresent();
        var older =
                operators.all().stream().filter(v -> !v.newest()).findFirst().orElseThrow();
        var preview = operators.preview(older.process(), older.version()).orElseThrow();
        assertThat(preview.moving() + preview.staying()).isEqualTo(older.running());

        assertThat(operators.migrate(older.process(), older.version())).isTrue();

        await().until(() -> operators.latest().orElseThrow().finished());
        var done = operators.latest().orElseThrow();
        assertThat(done.failed()).isNull();
        assertThat(done.moved()).isEqualTo(preview.moving());
        assertThat(operators.all().stream()
                        .filter(v -> v.process().equals(older.process()) && v.version() == older.version())
                        .mapToLong(CaseVersions.Version::running)
                        .sum())
                .isEqualTo(preview.staying());
        assertThat(operators.preview(older.process(), preview.toVersion())).isEmpty();
    }

    @Test
    void a_case_that_nobody_moves_closes_on_the_model_it_began_with() throws IOException {
        CaseId id = drive.open(120);
        deployPresent();

        drive.everybodyDoesTheirPart(id, HOPEFUL);

        assertThat(cases.facts(id).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void what_waits_at_a_step_that_is_gone_stays_and_moves_when_the_step_is_behind_it() throws IOException {
        CaseId id = drive.open(170);
        deployPresent();
        versions.older().forEach(older -> versions.migrate(older, () -> {}));
        long staying = versions.older().stream()
                .mapToLong(ModelVersions.Older::running)
                .sum();

        drive.everybodyDoesTheirPart(id, HOPEFUL);

        assertThat(staying).isPositive();
        assertThat(versions.older()).isEmpty();
    }

    @Test
    void a_case_without_a_date_is_moved_and_goes_on_waiting_for_one() throws IOException {
        CaseId id = drive.open(null);
        deployPresent();

        versions.older().forEach(older -> versions.migrate(older, () -> {}));

        assertThat(rootVersion(id)).isEqualTo(rootVersion(drive.open(null)));
        drive.fireTimer(id, "timer_standingReview");
        assertThat(drive.openKinds(id)).contains("reviewStandingPack");
    }

    /** Just opened, half prepared, two days before release, released last week, in follow-up. */
    private List<CaseId> atEveryStage() {
        List<CaseId> stages = new ArrayList<>(List.of(drive.open(170)));
        CaseId halfPrepared = drive.open(170);
        for (String kind : List.of("clarifyHousing", "referHousing", "offerNgo", "reviewHealthNeed")) {
            drive.done(halfPrepared, kind, HOPEFUL);
        }
        stages.add(halfPrepared);
        for (int days : new int[] {-2, 4, 40}) {
            CaseId id = drive.open(60);
            workUntil(id, MONDAY.plusDays(60 + days));
            drive.at(MONDAY, LocalTime.of(9, 0));
            stages.add(id);
        }
        return stages;
    }

    private void workUntil(CaseId id, LocalDate day) {
        for (LocalDate today = MONDAY; today.isBefore(day); today = today.plusDays(1)) {
            for (String kind : drive.openKinds(id)) {
                if (drive.find(id, kind).isPresent()) {
                    drive.done(id, kind, HOPEFUL);
                }
            }
            drive.untilDay(id, today.plusDays(1), LocalTime.of(9, 0));
        }
    }

    private List<String> versionsOf(CaseId id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .toList();
    }

    private String rootVersion(CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cases.facts(id).workflowId())
                .singleResult()
                .getProcessDefinitionId();
    }

    private void deployPresent() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> models = new ArrayList<>(List.of(resolver.getResources("classpath:processes/*.bpmn")));
        deploy(models);
    }

    private Deployment deploy(List<Resource> models) throws IOException {
        var deployment = repository.createDeployment().name("versions");
        for (Resource model : models) {
            try (InputStream in = model.getInputStream()) {
                deployment.addInputStream(model.getFilename(), in);
            }
        }
        return deployment.deploy();
    }
}
