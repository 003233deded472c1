package uz.artel.lms.load;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Users who each ask at a steady pace, at a moment of their own, whether or not their last request was answered. The
 * time of a request counts from the moment it was due, so a server that stands still is slow for everybody who would have
 * come meanwhile.
 */
final class Visits {

    /** What a user asks. */
    interface Asking {

        /** The n-th request of a user, both from 0. */
        HttpRequest request(int user, int n);

        /** Null when this is the answer to it, else what is wrong with it. */
        String wrong(int user, int n, HttpResponse<byte[]> response);
    }

    /**
     * What came of it.
     *
     * @param millis of each answered request, ascending
     * @param wrong the first few things that were wrong
     */
    record Outcome(int requests, int errors, List<String> wrong, double[] millis, long bytes) {

        /** Nearest rank: the smallest time that {@code percent} of the requests did not exceed; NaN without requests. */
        double percentile(int percent) {
            return Visits.percentile(millis, percent);
        }

        /** Mean bytes of an answer. */
        double bytesEach() {
            return (double) bytes / Math.max(1, millis.length);
        }
    }

    private record Due(int user, int n, long nanos) {}

    private record Answer(double millis, long bytes, String wrong) {}

    private final Client client;
    private final Asking asking;
    private final int users;
    private final Random random;
    private final int[] asked;
    private final Duration every;

    /** @param every between two requests of one user */
    Visits(Client client, Asking asking, int users, long seed, Duration every) {
        this.every = every;
        this.client = client;
        this.asking = asking;
        this.users = users;
        this.random = new Random(seed);
        this.asked = new int[users];
    }

    /** Lets them ask for this long; returns when the last one is answered. */
    Outcome during(Duration time) throws InterruptedException {
        var due = new ArrayList<Due>();
        for (int user = 0; user < users; user++) {
            long phase = (long) (random.nextDouble() * every.toNanos());
            for (long at = phase; at < time.toNanos(); at += every.toNanos()) {
                due.add(new Due(user, asked[user]++, at));
            }
        }
        due.sort(Comparator.comparingLong(Due::nanos));
        var answers = new ConcurrentLinkedQueue<Answer>();
        var open = new ArrayList<CompletableFuture<?>>();
        long start = System.nanoTime();
        for (var one : due) {
            long planned = start + one.nanos();
            awaitMoment(planned);
            open.add(client.http()
                    .sendAsync(asking.request(one.user(), one.n()), HttpResponse.BodyHandlers.ofByteArray())
                    .handle((response, failed) -> answers.add(answer(one, planned, response, failed))));
        }
        awaitMoment(start + time.toNanos());
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        var right = answers.stream().filter(a -> a.wrong() == null).toList();
        var millis = right.stream().mapToDouble(Answer::millis).toArray();
        Arrays.sort(millis);
        return new Outcome(
                due.size(),
                due.size() - right.size(),
                answers.stream()
                        .map(Answer::wrong)
                        .filter(java.util.Objects::nonNull)
                        .limit(3)
                        .toList(),
                millis,
                right.stream().mapToLong(Answer::bytes).sum());
    }

    private Answer answer(Due due, long planned, HttpResponse<byte[]> response, Throwable failed) {
        double millis = (System.nanoTime() - planned) / 1e6;
        if (failed != null) {
            return new Answer(millis, 0, failed.toString());
        }
        return new Answer(millis, Client.bytes(response), asking.wrong(due.user(), due.n(), response));
    }

    /** The same of any times in ascending order. */
    static double percentile(double[] millis, int percent) {
        return millis.length == 0 ? Double.NaN : millis[(int) Math.ceil(millis.length * percent / 100.0) - 1];
    }

    static void awaitMoment(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
