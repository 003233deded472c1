package uz.artel.lms.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uz.artel.lms.launch.Places;
import uz.artel.lms.launch.Product;
import uz.artel.lms.launch.Progress;
import uz.artel.lms.launch.Settings;
import uz.artel.lms.planted.Folders;

/** The product under test: started once for all journeys of a run, on a free port, with data and a clock of its own. */
public final class RunningProduct {

    /** Monday morning in Tashkent, when the demo's running intake begins its first day. */
    public static final String CLOCK = "2026-11-02T04:00:00Z";

    private static Product product;

    private RunningProduct() {}

    /** Starts it at the first call. */
    public static synchronized Product get() {
        if (product == null) {
            product = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    product.close();
                } catch (IOException e) {
                    System.err.println("the product under test did not stop: " + e.getMessage());
                }
            }));
        }
        return product;
    }

    /** What the application wrote for the person at the console: the demo people and their password. */
    public static List<String> signIns() throws IOException {
        return Files.readAllLines(get().settings().data().resolve("demo-sign-ins.txt"));
    }

    private static Product start() {
        var data = Path.of(System.getProperty("lms.target"), "journey-data");
        try {
            Folders.clear(data);
            var root = Path.of(System.getProperty("lms.root"));
            var settings = Settings.read(
                    Map.of("LMS_PORT", "0", "LMS_DATA", data.toString(), "LMS_CLOCK", CLOCK),
                    new Settings.Defaults(data, root.resolve("content"), true));
            // the simple compiler starts the server sooner; figures are never measured here
            return Product.start(
                    settings, Places.ofBuild(), List.of("-XX:TieredStopAtLevel=1"), new Progress(System.out));
        } catch (Exception e) {
            throw new IllegalStateException("the product under test did not start: " + e.getMessage(), e);
        }
    }
}
