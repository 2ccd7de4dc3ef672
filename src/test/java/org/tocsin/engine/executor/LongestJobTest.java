package org.tocsin.engine.executor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.tocsin.shared.delivery.Patience;
import org.tocsin.shared.http.WebhookTransport;
import org.tocsin.shared.mail.MailTransport;

/** No job outlives its lock, by the settings as they are; whoever raises a time-out or adds a call without one is told here. */
class LongestJobTest {

    private static final Properties SETTINGS = settings();
    private static final JavaClasses TOCSIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.tocsin");

    @Test
    void allCallsOfAJobAndItsOwnWorkEndBeforeItsLock() {
        Duration lock = Duration.ofMillis(number("camunda.bpm.job-execution.lock-time-in-millis"));

        assertThat(Patience.ONE_CALL).isLessThanOrEqualTo(Patience.ONE_STEP);
        assertThat(Patience.ONE_STEP.plus(JobLimits.OWN_WORK).plus(JobLimits.SPARE))
                .isLessThanOrEqualTo(lock);
    }

    @Test
    void aLockThatIsTooShortIsRefusedAtTheStart() {
        assertThat(JobLimits.checkedLock(60_000)).isEqualTo(60_000);
        assertThatThrownBy(() -> JobLimits.checkedLock(30_000)).hasMessageContaining("lock-time-in-millis is 30000");
    }

    @Test
    void soFewThreadsThatAllAreKeptForPagesAreRefusedAtTheStart() {
        assertThat(JobLimits.checkedThreads(8)).isEqualTo(8);
        assertThatThrownBy(() -> JobLimits.checkedThreads(Urgency.KEPT)).hasMessageContaining("max-pool-size is 3");
    }

    @Test
    void theDatabaseEndsWhatTheJobCannot() {
        Duration lock = Duration.ofMillis(number("camunda.bpm.job-execution.lock-time-in-millis"));

        assertThat(databaseLimit("statement_timeout")).isLessThan(socketTimeout());
        assertThat(databaseLimit("lock_timeout")).isLessThanOrEqualTo(databaseLimit("statement_timeout"));
        assertThat(socketTimeout()).isLessThan(lock);
        assertThat(databaseLimit("idle_in_transaction_session_timeout"))
                .isGreaterThan(Patience.ONE_STEP)
                .isLessThanOrEqualTo(lock);
    }

    @Test
    void whoeverHoldsAConnectionAndNeedsASecondGetsIt() {
        long threads = number("camunda.bpm.job-execution.max-pool-size") + number("server.tomcat.threads.max");

        assertThat(number("spring.datasource.hikari.maximum-pool-size")).isGreaterThan(threads);
        assertThat(Duration.ofMillis(number("spring.datasource.hikari.connection-timeout")))
                .isLessThanOrEqualTo(JobLimits.OWN_WORK);
    }

    /** The command of Nagios ends curl after 8 s; Datadog waits 15 s, and repeats what was answered 503. */
    @Test
    void aSenderHearsThatTheDatabaseIsAwayBeforeItGivesUp() {
        Duration asked = Duration.ofMillis(number("spring.datasource.hikari.connection-timeout"));

        assertThat(asked).isLessThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(Duration.ofMillis(number("spring.datasource.hikari.validation-timeout")))
                .isLessThan(asked);
    }

    @Test
    void everyCallThatLeavesTheHouseGoesThroughTheTwoTransports() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.tocsin.shared.http..", "org.tocsin.shared.mail..", "org.tocsin.database..")
                .should()
                .dependOnClassesThat(thatCallOut())
                .because("a call without patience could outlive the lock of its job")
                .check(TOCSIN);
    }

    @Test
    void bothTransportsHavePatience() {
        for (Class<?> transport : new Class<?>[] {WebhookTransport.class, MailTransport.class}) {
            classes()
                    .that()
                    .belongToAnyOf(transport)
                    .should()
                    .callMethodWhere(DescribedPredicate.describe(
                            "it waits with patience",
                            call -> call.getTarget().getOwner().isEquivalentTo(Patience.class)))
                    .check(TOCSIN);
        }
    }

    private static DescribedPredicate<JavaClass> thatCallOut() {
        Pattern names = Pattern.compile("org\\.apache\\.hc\\..*|jakarta\\.mail\\..*|org\\.springframework\\.mail\\..*"
                + "|org\\.springframework\\.web\\.(client|reactive)\\..*|java\\.net\\.http\\..*"
                + "|java\\.net\\.(Socket|URLConnection|HttpURLConnection)|javax\\.net\\..*");
        return DescribedPredicate.describe(
                "call out", type -> names.matcher(type.getName()).matches());
    }

    private static Duration databaseLimit(String name) {
        Matcher limit = Pattern.compile(name + " = '(\\d+)s'")
                .matcher(SETTINGS.getProperty("spring.datasource.hikari.connection-init-sql"));
        assertThat(limit.find()).as(name).isTrue();
        return Duration.ofSeconds(Long.parseLong(limit.group(1)));
    }

    private static Duration socketTimeout() {
        return Duration.ofSeconds(number("spring.datasource.hikari.data-source-properties.socketTimeout"));
    }

    private static long number(String setting) {
        return Long.parseLong(SETTINGS.getProperty(setting));
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = new Properties();
        Objects.requireNonNull(yaml.getObject())
                .forEach((name, value) -> properties.setProperty(name.toString(), value.toString()));
        return properties;
    }
}
