package org.tocsin.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The application without its features: the engine, its guards and sign-in, and the catalogue. For
 * {@link EngineTest}; not a component, so that no other context finds it.
 */
@EnableAutoConfiguration
@ComponentScan({"org.tocsin.engine", "org.tocsin.catalog", "org.tocsin.shared", "org.tocsin.database"})
@ConfigurationPropertiesScan({"org.tocsin.engine", "org.tocsin.catalog", "org.tocsin.shared", "org.tocsin.database"})
public class EngineOnly {}
