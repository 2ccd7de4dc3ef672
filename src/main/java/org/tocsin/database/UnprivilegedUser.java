package org.tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, and Tocsin may be started by root, in a container for example. Then PostgreSQL is
 * put into a user namespace of its own, where it has no privileges and sees the files as its own; where the machine
 * forbids such namespaces it runs as {@code nobody}.
 */
final class UnprivilegedUser {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private UnprivilegedUser() {}

    /** The words to put before a program that has to work in the given directory; none unless this process is root's. */
    static List<String> prefixFor(Path directory, Path log) throws IOException {
        if (!Set.of("root", "0").contains(ProcessHandle.current().info().user().orElse(""))) {
            return List.of();
        }
        if (mayWrite(NAMESPACE, directory, log)) {
            return NAMESPACE;
        }
        giveToNobody(directory);
        if (mayWrite(AS_NOBODY, directory, log)) {
            return AS_NOBODY;
        }
        throw new EmbeddedPostgresFailed(
                "PostgreSQL refuses to run as root, and no other user may write to %s.".formatted(directory),
                "Start Tocsin as an ordinary user, or name in tocsin.data-directory a directory that everybody may enter.");
    }

    private static boolean mayWrite(List<String> prefix, Path directory, Path log) {
        try {
            return new Command(log, List.of("test", "-w", directory.toString()))
                    .behind(prefix)
                    .succeeds(null);
        } catch (IOException e) {
            return false; // this machine does not have the program
        }
    }

    private static void giveToNobody(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
