package org.tocsin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The package tree is the module map: nobody reaches into another module or uses one it has not declared. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Tocsin.class).verify();
    }
}
