package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;
import uz.artel.lms.shared.embedded.FreePort;

/**
 * Makes what Arquillian's server needs before Arquillian reads its configuration: an embedded database and a domain with
 * the same edits as the product's, on free ports.
 */
public final class ArquillianServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Runs once, before the configuration is read. */
    public static final class Preparation {

        private static boolean prepared;

        public void prepare(@Observes(precedence = 100) ManagerStarted event) throws IOException {
            synchronized (Preparation.class) {
                if (!prepared) {
                    prepared = true;
                    open();
                }
            }
        }

        private static void open() throws IOException {
            var data = Path.of(System.getProperty("lms.target"), "arquillian-data");
            Trees.delete(data);
            Files.createDirectories(data);
            var places = Places.ofBuild();
            var database = EmbeddedDatabase.start(
                    Path.of(System.getProperty("lms.embedded.db")),
                    places.work(),
                    data.resolve("db"),
                    EmbeddedDatabase.Mode.FAST,
                    System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    database.close();
                } catch (IOException e) {
                    System.err.println("the database of the server under test did not stop: " + e.getMessage());
                }
            }));
            var folder = places.server().resolve("glassfish/domains/lms-arquillian");
            Trees.delete(folder);
            int adminPort = FreePort.find();
            new Domain(places.server(), folder).prepare("127.0.0.1", FreePort.find(), adminPort, null);
            // Arquillian deploys through the administration port
            Files.copy(
                    places.server().resolve("glassfish/domains/domain1/config/admin-keyfile"),
                    folder.resolve("config/admin-keyfile"),
                    StandardCopyOption.REPLACE_EXISTING);
            addOptions(folder.resolve("config/domain.xml"), options(data, database));
            System.setProperty("lms.arquillian.admin.port", Integer.toString(adminPort));
        }

        private static Map<String, String> options(Path data, EmbeddedDatabase database) {
            var all = new LinkedHashMap<String, String>();
            all.put("lms.db.url", database.url());
            all.put("lms.db.user", EmbeddedDatabase.USER);
            all.put("lms.db.password", database.password());
            all.put("lms.data", data.toString());
            all.put(
                    "lms.content",
                    Path.of(System.getProperty("lms.root"), "content").toString());
            all.put("lms.base.url", "http://127.0.0.1");
            all.put("lms.demo", "true");
            all.put("lms.clock", "2026-11-02T04:00:00Z");
            all.put("user.timezone", "UTC");
            return all;
        }

        private static void addOptions(Path file, Map<String, String> options) throws IOException {
            var text = new StringBuilder("<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>");
            options.forEach((name, value) -> text.append("<jvm-options>-D")
                    .append(name)
                    .append('=')
                    .append(value.replace("&", "&amp;"))
                    .append("</jvm-options>"));
            var xml = Files.readString(file);
            Files.writeString(file, xml.replace("<jvm-options>-server</jvm-options>", text.toString()));
        }
    }
}
