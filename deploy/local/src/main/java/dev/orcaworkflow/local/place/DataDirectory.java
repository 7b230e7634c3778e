package dev.orcaworkflow.local.place;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that one installation keeps: database, broker, logs, password and the file by which commands find the
 * running system. Deleting it deletes the installation's memory, never a study.
 *
 * @param root absolute path
 */
public record DataDirectory(Path root) {

    /** The directory at this path, which need not exist: asking leaves no trace. */
    public static DataDirectory at(Path root) {
        return new DataDirectory(root.toAbsolutePath().normalize());
    }

    /** Creates the directory when it is new. */
    public DataDirectory created() throws IOException {
        Files.createDirectories(root);
        return this;
    }

    /** Where commands read who is running at which address. */
    public Path systemFile() {
        return root.resolve("system.json");
    }

    /** Locked by the supervisor as long as it lives. */
    public Path lockFile() {
        return root.resolve("lock");
    }

    /** Process id of the supervisor, for scripts. */
    public Path supervisorFile() {
        return root.resolve("supervisor.pid");
    }

    /** Log of one part. */
    public Path log(String part) throws IOException {
        return Files.createDirectories(root.resolve("logs")).resolve(part + ".log");
    }

    public Path broker() throws IOException {
        return Files.createDirectories(root.resolve("broker"));
    }

    public Path database() {
        return root.resolve("database");
    }

    /** Unpacked programs of the database. */
    public Path databasePrograms() {
        return root.resolve("postgresql");
    }

    /** Who is logged in from this machine, with what the provider granted; readable by its owner only. */
    public Path loginFile() {
        return root.resolve("login.json");
    }

    /** One password for the roles of this installation, readable by its owner only. */
    public Path password() {
        return root.resolve("database.password");
    }

    /** Makes an empty file for a secret: before anything is in it, nobody else may read it. */
    public static void createForOwnerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        } else {
            Files.createFile(file);
        }
    }
}
