package uz.artel.lms.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import uz.artel.lms.planted.PlantedSitting;

/**
 * Candidates who save answers one after another, each as fast as it is acknowledged, and go on where they were when an
 * acknowledgement is lost: the same number with the same content is sent again, as the page does. Each acknowledgement is
 * written to a file outside the product and forced to the disk before the next answer is sent.
 */
final class Candidates implements AutoCloseable {

    /** Moments of acknowledgements; more than come in a second. */
    private static final int REMEMBERED = 5_000;

    /** A sitting takes no more pauses. */
    private static final int PAUSES = 10;

    private final List<PlantedSitting> sittings;
    private final Path folder;
    private final int answersBetweenPauses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong acknowledged = new AtomicLong();
    private final CountDownLatch ended;
    private final Map<PlantedSitting, AtomicInteger> paused = new HashMap<>();
    private final ConcurrentLinkedDeque<Long> moments = new ConcurrentLinkedDeque<>();
    private final String address;
    private volatile String wrong;

    /** @param answersBetweenPauses after so many answers each candidate stops his clock for a moment */
    Candidates(List<PlantedSitting> sittings, String address, Path folder, int answersBetweenPauses) {
        this.sittings = sittings;
        this.address = address;
        this.folder = folder;
        this.answersBetweenPauses = answersBetweenPauses;
        this.threads = Executors.newFixedThreadPool(sittings.size());
        this.ended = new CountDownLatch(sittings.size());
        sittings.forEach(s -> paused.put(s, new AtomicInteger()));
    }

    void begin() {
        sittings.forEach(sitting -> threads.execute(() -> {
            try {
                sit(sitting);
            } catch (IOException e) {
                wrong = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.countDown();
            }
        }));
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** How many answers are on their way at this moment. */
    int inFlight() {
        return inFlight.get();
    }

    /** How many answers were acknowledged, and written down, within this time before now. */
    long acknowledgedWithin(Duration time) {
        long since = System.nanoTime() - time.toNanos();
        return moments.stream().filter(at -> at - since >= 0).count();
    }

    /** What the server answered that it must not answer, or null. */
    String wrong() {
        return wrong;
    }

    Path acknowledgements(PlantedSitting sitting) {
        return folder.resolve("acknowledged-" + sitting.id() + ".txt");
    }

    private void sit(PlantedSitting sitting) throws IOException, InterruptedException {
        try (var file =
                FileChannel.open(acknowledgements(sitting), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var writer = new BufferedWriter(java.nio.channels.Channels.newWriter(file, "UTF-8"));
            for (int number = 1; going.get(); number++) {
                if (saved(sitting, number)) {
                    writer.write(number + " " + PlantedSitting.choice(number) + "\n");
                    writer.flush();
                    file.force(false);
                    acknowledged.incrementAndGet();
                    moments.addLast(System.nanoTime());
                    if (moments.size() > REMEMBERED) {
                        moments.pollFirst();
                    }
                    // not all at once, so that most are always saving
                    int due = number + (int) (sitting.id() % answersBetweenPauses);
                    int pauses = paused.get(sitting).get();
                    if (due % answersBetweenPauses == 0 && pauses < PAUSES) {
                        pauses(sitting, pauses + 1);
                    }
                }
            }
        }
    }

    /** Sends until it is acknowledged; false when the run ended before. */
    private boolean saved(PlantedSitting sitting, int number) throws InterruptedException {
        while (going.get()) {
            var request = HttpRequest.newBuilder(
                            URI.create(address + "/api/v1/sittings/" + sitting.id() + "/answers/" + number))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .header("Cookie", sitting.cookies())
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"place\":1,\"choice\":[" + PlantedSitting.choice(number) + "],\"flagged\":false}"))
                    .build();
            try {
                inFlight.incrementAndGet();
                var response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return true;
                }
                if (response.statusCode() == 401 || response.statusCode() == 409 || response.statusCode() == 400) {
                    wrong = "answer " + number + " of sitting " + sitting.id() + ": " + response.statusCode() + " "
                            + response.body();
                    return false;
                }
            } catch (IOException e) {
                // the server is away: the answer is sent again
                pause();
            } finally {
                inFlight.decrementAndGet();
            }
        }
        return false;
    }

    /** Stops the clock for a moment and lets it go on; what is not acknowledged is sent again. */
    private void pauses(PlantedSitting sitting, int number) throws InterruptedException {
        if (acknowledged(sitting, "PUT", "/pauses/" + number)) {
            pause();
            if (acknowledged(sitting, "POST", "/pauses/" + number + "/end")) {
                paused.get(sitting).set(number);
            }
        }
    }

    private boolean acknowledged(PlantedSitting sitting, String method, String path) throws InterruptedException {
        for (long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); System.nanoTime() < until; ) {
            try {
                int status = client.send(bare(sitting, method, path), HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                if (status == 200) {
                    return true;
                }
                if (status < 500) {
                    wrong = path + " of sitting " + sitting.id() + ": " + status;
                    return false;
                }
            } catch (IOException e) {
                // the server is away: it is sent again
                pause();
            }
        }
        wrong = path + " of sitting " + sitting.id() + " was not acknowledged within five minutes";
        return false;
    }

    /** How many pauses a candidate was told to have ended. */
    int pausesOf(PlantedSitting sitting) {
        return paused.get(sitting).get();
    }

    private HttpRequest bare(PlantedSitting sitting, String method, String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/sittings/" + sitting.id() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", sitting.cookies())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /** A browser waits between two tries; this is the client's own pace, not a wait for the product. */
    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100);
    }

    /** Hands a sitting in. */
    int handIn(PlantedSitting sitting) throws IOException, InterruptedException {
        return client.send(bare(sitting, "POST", "/submit"), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    /** Ends the run; every answer that was acknowledged is in its file. */
    @Override
    public void close() throws InterruptedException {
        going.set(false);
        ended.await(60, TimeUnit.SECONDS);
        threads.shutdownNow();
    }
}
