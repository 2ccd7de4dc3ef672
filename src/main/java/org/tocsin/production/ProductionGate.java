package org.tocsin.production;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * Looks at the whole configuration before anything is started, if the profile {@code production} is on, and tells
 * everything that is wrong at once.
 */
final class ProductionGate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<Problem> problems = problems(new Settings(environment));
            if (!problems.isEmpty()) {
                throw new NotReadyForProduction(problems);
            }
        }
    }

    private static List<Problem> problems(Settings settings) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(DatabaseRules.problems(settings));
        problems.addAll(AddressRules.problems(settings));
        problems.addAll(SignInRules.problems(settings));
        problems.addAll(OutwardRules.problems(settings));
        problems.addAll(KeyRules.problems(settings));
        problems.addAll(OrganisationRules.problems(settings));
        return problems;
    }
}
