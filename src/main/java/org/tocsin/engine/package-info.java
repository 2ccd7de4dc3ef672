/** The engine made ours: configuration, hardening, deployer, identity. The only package that may touch its internals. */
@ApplicationModule(allowedDependencies = {"catalog", "shared"})
@NullMarked
package org.tocsin.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
