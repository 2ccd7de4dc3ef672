package org.tocsin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.tocsin.incident.Incidents;

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
    static final ArchRule whoeverPreparesATaskDoesSoBeforeItsTextsAreTakenOut = methods()
            .that()
            .areAnnotatedWith(EventListener.class)
            .and()
            .haveRawParameterTypes("org.camunda.bpm.engine.delegate.DelegateTask")
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.tocsin.process..")
            .and()
            .doNotHaveName("ends")
            .should()
            .beAnnotatedWith(Order.class)
            .because("what is written into the form of a private incident after that stays readable in the engine");

    @ArchTest
    static final ArchRule peopleAreShownOnlyWhatTheyMaySee = noClasses()
            .that()
            .resideInAnyPackage("org.tocsin.web..", "org.tocsin..api..")
            .should()
            .callMethod(Incidents.class, "open")
            .orShould()
            .callMethod(Incidents.class, "recent", int.class)
            .because("lists for people come from Visibility, which leaves out what is private to others");

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
