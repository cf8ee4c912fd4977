package no.throughgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.throughgate.kernel.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reviewer would otherwise have to look for. */
@AnalyzeClasses(packages = "no.throughgate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_process_knows_the_engine = noClasses()
            .that(not(resideInAPackage("no.throughgate.process..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine's community edition has ended: this one room is the exit door");

    @ArchTest
    static final ArchRule the_kernel_stands_alone = noClasses()
            .that()
            .resideInAPackage("no.throughgate.kernel..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("no.throughgate..").and(not(resideInAPackage("no.throughgate.kernel.."))));

    @ArchTest
    static final ArchRule what_talks_to_the_database_is_not_public_inside = classes()
            .that()
            .resideInAnyPackage("..internal..")
            .and()
            .areAnnotatedWith(Component.class)
            .and()
            .doNotHaveFullyQualifiedName("no.throughgate.process.internal.CaseClock")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .that(not(resideInAPackage("no.throughgate.kernel..")))
            .and(not(resideInAPackage("no.throughgate.platform..")))
            .and(not(resideInAPackage("no.throughgate.simulation..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("virtual time moves " + MovableClock.class.getSimpleName() + " and nothing else");

    @ArchTest
    static final ArchRule delegates_do_not_speak_sql = noClasses()
            .that()
            .resideInAPackage("no.throughgate.process.delegate..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule rows_are_read_as_lists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(target(name("queryForStream")))
            .because(
                    "a stream of rows outside a transaction keeps its connection until somebody closes it, and nobody does");

    @ArchTest
    static final ArchRule dependencies_come_by_the_constructor =
            noFields().should().beAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class);
}
