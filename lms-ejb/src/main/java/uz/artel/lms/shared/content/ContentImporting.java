package uz.artel.lms.shared.content;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Setting;

/**
 * Imports the content folder when the application starts: first the whole folder is checked, and one problem anywhere
 * stops the start with the list of problems; then each feature writes its editions, lower floors first, each in a
 * transaction of its own. A folder in which no byte changed since the last import is not read by the features again.
 */
@Singleton
@Startup
@DependsOn("Installation")
@TransactionManagement(TransactionManagementType.BEAN)
@Lock(LockType.READ)
public class ContentImporting {

    private static final Logger LOG = Logger.getLogger(ContentImporting.class.getName());

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ContentImport> imports;

    private volatile boolean done;

    @PostConstruct
    void importAll() {
        var folder = Setting.find("lms.content");
        if (folder.isEmpty()) {
            LOG.warning("LMS_CONTENT names no folder: nothing is imported");
            done = true;
            return;
        }
        var problems = new Problems();
        var pack = ContentPack.read(Path.of(folder.get()), problems);
        var digests = digests(pack);
        if (digests.equals(imported())) {
            LOG.info(() -> "Content unchanged: " + digests.size() + " files");
            done = true;
            return;
        }
        var found = check(pack, problems);
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "the content folder has " + found.size() + " problems, nothing is imported:\n"
                            + found.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        imports.stream().sorted(Comparator.comparingInt(ContentImport::order)).forEach(one -> run(one, pack));
        keep(digests);
        done = true;
    }

    /** Checks a folder with every kind of content there is; the same call serves {@code bin/lms lint}. */
    public static List<Problem> check(ContentPack pack, Problems problems) {
        ServiceLoader.load(ContentKind.class, ContentKind.class.getClassLoader())
                .forEach(kind -> kind.check(pack, problems));
        return problems.finish();
    }

    /** Whether the folder of this start is in the database. */
    public boolean done() {
        return done;
    }

    private void run(ContentImport one, ContentPack pack) {
        try {
            transaction.begin();
            int editions = one.importFrom(pack);
            transaction.commit();
            LOG.info(() -> "Content " + one.name() + ": " + editions + " new editions");
        } catch (Exception e) {
            try {
                transaction.rollback();
            } catch (Exception again) {
                e.addSuppressed(again);
            }
            throw new IllegalStateException("the import of " + one.name() + " failed", e);
        }
    }

    private static Map<String, String> digests(ContentPack pack) {
        var all = new HashMap<String, String>();
        pack.all().forEach((path, bytes) -> all.put(path, Digest.hex(bytes)));
        return all;
    }

    private Map<String, String> imported() {
        var all = new HashMap<String, String>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT path, HEX(digest) FROM content_file");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list of imported files can't be read", e);
        }
        return all;
    }

    private void keep(Map<String, String> digests) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var delete = connection.prepareStatement("DELETE FROM content_file");
                    var insert = connection.prepareStatement(
                            "INSERT INTO content_file (path, digest, imported_at) VALUES (?, UNHEX(?), ?)")) {
                delete.executeUpdate();
                for (var file : digests.entrySet()) {
                    insert.setString(1, file.getKey());
                    insert.setString(2, file.getValue());
                    insert.setObject(3, DatabaseTime.of(clock.now()));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list of imported files can't be stored", e);
        }
    }
}
