package uz.artel.lms.shared;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;

/**
 * The database server of a test run: the one named by LMS_TEST_DB_URL, _USER and _PASSWORD, else one embedded server for
 * this JVM. Test runs beside each other take different folders.
 */
final class TestServer {

    /** Held as long as the JVM lives: a channel that nobody holds is closed with its lock when memory is tidied up. */
    private static FileLock reserved;

    private static final TestServer INSTANCE = open();

    private final String url;
    private final String user;
    private final String password;
    private final String run = "lms_t" + Long.toString(ProcessHandle.current().pid(), 36);
    private final AtomicInteger count = new AtomicInteger();

    private TestServer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static TestServer get() {
        return INSTANCE;
    }

    /** Makes an empty schema with a name of its own and answers a source of connections to it. */
    MysqlDataSource fresh() throws SQLException {
        var name = run + "_" + count.incrementAndGet();
        execute("DROP DATABASE IF EXISTS " + name);
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        return source(name);
    }

    void drop(MysqlDataSource fresh) throws SQLException {
        execute("DROP DATABASE " + name(fresh.getUrl()));
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source(name(url)).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private MysqlDataSource source(String schema) {
        var source = new MysqlDataSource();
        source.setUrl(url.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + schema));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String name(String url) {
        return url.replaceFirst("^jdbc:mysql://[^/]+/", "").replaceFirst("\\?.*$", "");
    }

    private static TestServer open() {
        var given = System.getenv("LMS_TEST_DB_URL");
        if (given != null && !given.isBlank()) {
            var options = given.contains("?") ? "" : EmbeddedDatabase.URL_OPTIONS + "&allowPublicKeyRetrieval=true";
            return new TestServer(
                    given + options, System.getenv("LMS_TEST_DB_USER"), System.getenv("LMS_TEST_DB_PASSWORD"));
        }
        try {
            return embedded();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the database for tests did not start: " + e.getMessage(), e);
        }
    }

    private static TestServer embedded() throws IOException, SQLException {
        var jar = Path.of(System.getProperty("lms.embedded.db"));
        if (!Files.isRegularFile(jar)) {
            throw new IOException("there is no embedded database for this machine (" + jar
                    + "): name a MySQL server by LMS_TEST_DB_URL, LMS_TEST_DB_USER and LMS_TEST_DB_PASSWORD");
        }
        var work = Path.of(System.getProperty("lms.work"));
        var folder = reserve(work.resolve("test-database"));
        var database = EmbeddedDatabase.start(jar, work, folder, EmbeddedDatabase.Mode.FAST, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                database.close();
            } catch (IOException e) {
                System.err.println("the database for tests did not stop: " + e.getMessage());
            }
        }));
        var server = new TestServer(database.url(), EmbeddedDatabase.USER, database.password());
        server.dropLeftovers();
        return server;
    }

    /** The first folder that no other running JVM holds; the system frees the lock whatever way a JVM ends. */
    private static Path reserve(Path parent) throws IOException {
        for (int i = 1; i <= 32; i++) {
            var folder = Files.createDirectories(parent.resolve(Integer.toString(i)));
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            reserved = channel.tryLock();
            if (reserved != null) {
                return folder;
            }
            channel.close();
        }
        throw new IOException("32 test runs hold all folders below " + parent);
    }

    private void dropLeftovers() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = source(name(url)).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW DATABASES LIKE 'lms\\_t%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (var name : names) {
            execute("DROP DATABASE " + name);
        }
    }
}
