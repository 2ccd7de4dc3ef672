package org.tocsin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;

/** What the module map cannot say: who may speak to the engine, where time comes from, how beans are wired. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyProcessAndEngineImportTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("org.tocsin.process..", "org.tocsin.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("features never know the engine, so that a fork can replace it");

    @ArchTest
    static final ArchRule onlyEngineTouchesInternals = noClasses()
            .that()
            .resideOutsideOfPackage("org.tocsin.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..impl..")
            .because("internals change without notice; one package pays for that");

    @ArchTest
    static final ArchRule adaptersOfOneFeatureDoNotSeeEachOther = slices().matching(
                    "org.tocsin.(paging|notification|intake).(*)..")
            .should()
            .notDependOnEachOther()
            .because("an adapter is a folder you can delete");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move the clock; Instant.now(clock) is the way");

    @ArchTest
    static final ArchRule clocksAreMadeOnce = noClasses()
            .that()
            .doNotHaveSimpleName("TimeConfiguration")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("there is one clock");
}
