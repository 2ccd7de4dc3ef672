package org.tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platforms Tocsin promises have a PostgreSQL inside. */
class BinariesTest {

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,aarch64", "Mac OS X,x86_64"})
    void everyPromisedPlatformIsOnTheClassPath(String system, String processor) {
        assertThat(Binaries.class.getResource("/postgres-" + Binaries.platform(system, processor) + ".txz"))
                .isNotNull();
    }
}
