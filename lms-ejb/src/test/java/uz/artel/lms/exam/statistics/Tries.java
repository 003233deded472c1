package uz.artel.lms.exam.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.shared.measurement.Answer;

/** First tries for tests. */
final class Tries {

    static final Instant ANNOUNCED = Instant.parse("2026-12-05T05:00:00Z");

    final Map<Long, ItemVersion> versions = new HashMap<>();
    final List<Attempt> attempts = new ArrayList<>();
    private final int passPercent;

    Tries(int passPercent) {
        this.passPercent = passPercent;
    }

    /** Single-choice items of four options, the first one right; ids count from 1. */
    static Tries ofSingle(int items, int passPercent) {
        var tries = new Tries(passPercent);
        for (int i = 1; i <= items; i++) {
            tries.version(i, 1, Items.single("q%02d".formatted(i), Area.PRODUCT, 0, 4));
        }
        return tries;
    }

    /** The right-or-wrong marks of a golden set. */
    static Tries golden(Path set, int passPercent) throws IOException {
        var lines = Files.readAllLines(set.resolve("matrix.csv"));
        int items = lines.get(0).split(",").length - 1;
        var tries = ofSingle(items, passPercent);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            tries.person(tries.all(), i -> cells[i + 1].equals("1"));
        }
        return tries;
    }

    /** People of growing ability on items of growing difficulty, by chance of a seed. */
    static Tries drawn(int persons, int items, int passPercent, long seed) {
        var tries = ofSingle(items, passPercent);
        var random = new Random(seed);
        for (int p = 0; p < persons; p++) {
            double ability = random.nextGaussian();
            tries.person(tries.all(), i -> {
                double difficulty = -1.5 + 3.0 * i / items;
                return random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability));
            });
        }
        return tries;
    }

    void version(long id, int number, Item content) {
        versions.put(id, new ItemVersion(id, number, content, null));
    }

    List<Long> all() {
        return versions.keySet().stream().sorted().toList();
    }

    /** Somebody who answers these items right where the predicate says so, by their place, and else takes the second option. */
    void person(List<Long> form, IntPredicate right) {
        var given = new ArrayList<Attempt.Given>();
        for (int i = 0; i < form.size(); i++) {
            boolean hit = right.test(i);
            given.add(
                    new Attempt.Given(form.get(i), Answer.GIVEN, hit ? "a" : "b", hit ? Fraction.ONE : Fraction.ZERO));
        }
        add(given);
    }

    /** Somebody of another cut than everybody's, as where a panel's ratings of a form are the rule. */
    void person(List<Long> form, int due, IntPredicate right) {
        person(form, right);
        var last = attempts.remove(attempts.size() - 1);
        attempts.add(new Attempt(
                last.sitting(),
                last.candidate(),
                last.language(),
                last.announcedAt(),
                last.earned(),
                last.points(),
                Fraction.of(due),
                last.given()));
    }

    void add(List<Attempt.Given> given) {
        int next = attempts.size() + 1;
        var earned = given.stream().map(Attempt.Given::earned).reduce(Fraction.ZERO, Fraction::plus);
        int points = given.stream()
                .mapToInt(g -> versions.get(g.version()).content().points())
                .sum();
        attempts.add(new Attempt(
                next,
                1000 + next,
                next % 2 == 0 ? "uz" : "ru",
                ANNOUNCED.plusSeconds(next),
                earned,
                points,
                new Fraction((long) passPercent * points, 100),
                given));
    }
}
