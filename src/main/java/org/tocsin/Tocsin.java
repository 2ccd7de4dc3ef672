package org.tocsin;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Runs a company's incident process: the diagrams in {@code bpmn/} say what happens, the packages below what it means. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Tocsin", sharedModules = "shared")
public class Tocsin {

    /** Starts Tocsin; the address to open is printed once it is ready. */
    public static void main(String[] arguments) {
        // The engine stores instants without a zone, in the zone of the JVM.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Tocsin.class, arguments);
    }
}
