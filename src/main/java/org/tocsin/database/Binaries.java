package org.tocsin.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, which travel as one compressed archive per platform in the jars of zonky.io. */
final class Binaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private Binaries() {}

    /** Unpacks the programs for this machine below the given directory unless they are there; returns where. */
    static Path unpackInto(Path directory) throws IOException {
        URL archive = archive();
        Path unpacked = directory.resolve("programs-" + fingerprint(archive));
        if (Files.notExists(unpacked)) {
            Path unfinished = directory.resolve("programs.new");
            FileSystemUtils.deleteRecursively(unfinished);
            extract(archive, unfinished);
            Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static URL archive() {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = Binaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new EmbeddedPostgresFailed(
                    "There is no PostgreSQL inside for this platform (%s).".formatted(platform),
                    "Name a PostgreSQL 15 or later in spring.datasource.url, .username and .password.");
        }
        return archive;
    }

    /** How zonky.io calls a platform. The programs for macOS run on both kinds of processor. */
    static String platform(String system, String processor) {
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin-arm_64" : name + (arm ? "-arm_64" : "-x86_64");
    }

    /** Tells one release of the programs from the next without reading the whole archive. */
    private static String fingerprint(URL archive) throws IOException {
        long checksum = archive.openConnection() instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : archive.openConnection().getLastModified();
        return Long.toHexString(checksum);
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
