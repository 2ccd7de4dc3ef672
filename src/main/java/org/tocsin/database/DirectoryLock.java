package org.tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Tocsin away from a data directory. The operating system gives the lock back when the process dies, by
 * whatever means.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory, which exists; fails with {@link EmbeddedPostgresFailed} when another process has it. */
    static DirectoryLock of(Path directory) {
        Path file = directory.resolve("tocsin.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw taken(directory, Files.readString(file).trim());
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed(
                    "The data directory %s cannot be locked: %s".formatted(directory, e.getMessage()),
                    "Let the user who starts Tocsin write there, or name another directory in tocsin.data-directory.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    private static EmbeddedPostgresFailed taken(Path directory, String owner) {
        return new EmbeddedPostgresFailed(
                "The data directory %s is in use by another Tocsin (process %s).".formatted(directory, owner),
                "Stop that one first, or give this one a directory of its own in tocsin.data-directory"
                        + " and a port of its own in server.port.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
