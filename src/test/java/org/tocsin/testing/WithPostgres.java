package org.tocsin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.tocsin.database.EmbeddedPostgres;

/** Gives the Spring context of a test an empty PostgreSQL database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(WithPostgres.Factory.class)
public @interface WithPostgres {

    /** Asked by Spring for every test class that carries the annotation. */
    class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
            return new FreshDatabase();
        }
    }

    /** Makes the database and names it to the context; all are equal, so that equal contexts are shared. */
    record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            EmbeddedPostgres server = PostgresForTests.server();
            TestPropertyValues.of(
                            "spring.datasource.url=" + server.jdbcUrl(PostgresForTests.newDatabase()),
                            "spring.datasource.username=" + server.username(),
                            "spring.datasource.password=" + server.password(),
                            "spring.datasource.hikari.minimum-idle=0")
                    .applyTo(context);
        }
    }
}
