package uz.artel.lms.demo;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Background;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Setting;

/**
 * Makes the demo's centre in the background, on one thread, once the start is over: seventy people and two attestations are too
 * much for somebody to wait for. How far it is stands in a file that the launcher reads to the console, and on the badge of
 * every page.
 */
@Singleton
@ManagedScheduledExecutorDefinition(name = CentreMaking.EXECUTOR, maxAsync = 1)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CentreMaking {

    private static final Logger LOG = Logger.getLogger(CentreMaking.class.getName());

    /** The pages of the product are deployed after its beans; by then the first one answers. */
    private static final int PAUSE_SECONDS = 25;

    /** Of one kind of thing every so many are told. */
    private static final int EVERY = 10;

    /** So long a stop waits for the piece that is being told: the longest takes some seconds. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    /** One thread of its own: on that of all others the boards would stand still until everything is told. */
    static final String EXECUTOR = "java:app/concurrent/DemoCentre";

    @Resource(lookup = EXECUTOR)
    ManagedScheduledExecutorService executor;

    @Inject
    private CentreTelling telling;

    @Inject
    private CentreProgress progress;

    @Inject
    private Clock clock;

    private final Background background = new Background();

    /** Whether this installation wants the centre. */
    static boolean wanted() {
        return Setting.isTrue("lms.demo.centre");
    }

    /**
     * Begins after a pause, unless everything is told. What a killed start left open is finished at once, before sweeps come by.
     * Whatever goes wrong here is told to the log: the product is there without its seventy operators too.
     */
    public void begin(CentreTelling.Book book) {
        try {
            if (telling.over()) {
                write("", true);
                return;
            }
            telling.takeUp(book, this::listen);
        } catch (Stopped stopped) {
            return;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "what the last start left open of the demo's centre can't be finished", e);
        }
        progress.begins();
        executor.schedule(() -> background.run(() -> make(book)), PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void make(CentreTelling.Book book) {
        try {
            clock.makeHistory(() -> telling.tell(book, this::listen));
            progress.isOver();
            write("the demo's centre is complete", true);
            LOG.info("Demo centre complete");
        } catch (Stopped stopped) {
            LOG.info("Demo centre left for the next start");
        } catch (Throwable t) {
            if (background.ends()) {
                LOG.log(Level.INFO, "Demo centre left for the next start", t);
                return;
            }
            progress.isOver();
            write("the demo's centre is left incomplete until the next start; the server's log says why", true);
            LOG.log(Level.SEVERE, "the demo's centre can't be made", t);
        }
    }

    private void listen(String what, int done, int of, int percent) {
        if (background.ends()) {
            throw new Stopped();
        }
        progress.reached(percent);
        if (done % EVERY == 0 || done == of) {
            write("the demo's centre, " + what + ": " + done + " of " + of, false);
        }
    }

    /** @param last whether the console need not look again; a second line says so */
    private static void write(String line, boolean last) {
        Setting.find("lms.data").map(Path::of).filter(Files::isDirectory).ifPresent(folder -> {
            try {
                var half = Files.writeString(folder.resolve("demo-centre.tmp"), line + (last ? "\nover\n" : "\n"));
                Files.move(half, folder.resolve("demo-centre.txt"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.log(Level.FINE, "the console is not told", e);
            }
        });
    }

    /** Waits for the piece that is being told: nothing is torn out of its hands. The next start goes on behind it. */
    @PreDestroy
    void stop() {
        background.stop(FAREWELL);
    }
}
