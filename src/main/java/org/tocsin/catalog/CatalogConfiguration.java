package org.tocsin.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tocsin.shared.config.ConfigFiles;

/** Where the catalogue's files are: {@code tocsin.config-directory}, else {@code ./config}, else the sample on the class path. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CatalogConfiguration {

    private static final String BESIDE_US = "config";

    @Bean
    ConfigFiles organisationFiles(@Value("${tocsin.config-directory:}") String directory) {
        if (!directory.isBlank()) {
            return ConfigFiles.in(directory);
        }
        return ConfigFiles.in(Files.isDirectory(Path.of(BESIDE_US)) ? BESIDE_US : "classpath:" + BESIDE_US);
    }

    @Bean
    Catalog catalog(ConfigFiles files, List<OrganisationPart> parts) {
        return Catalog.of(files, parts);
    }
}
