package uz.artel.lms.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.Setting;

/**
 * Makes the link that makes the first administrator, when nobody has an account and this is no demo, and leaves it in a file
 * that only the owner reads; the launcher prints it on the console and deletes the file. Each start makes a new one and the
 * older stop working. The secret stands behind the # of the address: browsers don't send that part, so it comes into no log.
 */
@Singleton
@Startup
@DependsOn("Installation")
public class FirstStart {

    private static final String FILE = "first-administrator.txt";

    @Inject
    private FirstLink link;

    @Inject
    private People people;

    @Inject
    private Installation installation;

    @Inject
    private Clock clock;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void printLink() {
        var file = Path.of(Setting.find("lms.data").orElse("lms-data")).resolve(FILE);
        try {
            Files.deleteIfExists(file);
            if (installation.demo() || people.accounts() > 0) {
                return;
            }
            var token = SecretText.token();
            link.print(token, clock.now());
            var owner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createDirectories(file.getParent());
            Files.createFile(file, owner);
            Files.writeString(
                    file,
                    "Nobody can sign in yet. Make the first administrator here (works once):\n" + base()
                            + "/public/first.xhtml#" + token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the link that makes the first administrator can't be kept", e);
        }
    }

    private static String base() {
        return Setting.find("lms.base-url")
                .or(() -> Setting.find("lms.base.url"))
                .map(u -> u.replaceAll("/+$", ""))
                .orElseGet(() -> "http://127.0.0.1:" + Setting.find("lms.port").orElse("8080"));
    }
}
