package uz.artel.lms.exam.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Responses;

/** First tries as responses: persons by their number, items by key and version. */
final class ExamMatrix {

    private ExamMatrix() {}

    /** Everybody and every item version that stood on a form; what a person was not given is not presented. */
    static Responses of(List<Attempt> attempts, Map<Long, ItemVersion> versions) {
        var columns = attempts.stream()
                .flatMap(a -> a.given().stream())
                .map(Attempt.Given::version)
                .distinct()
                .map(versions::get)
                .sorted(Comparator.comparing((ItemVersion v) -> v.content().key())
                        .thenComparing(ItemVersion::number))
                .toList();
        var place = new HashMap<Long, Integer>();
        columns.forEach(v -> place.put(v.id(), place.size()));
        var responses = new Responses.Builder(
                columns.stream().map(ItemVersion::measured).toList());
        attempts.stream().sorted(Comparator.comparing(Attempt::candidate)).forEach(attempt -> {
            var marks = new double[columns.size()];
            var answers = new Answer[columns.size()];
            var options = new String[columns.size()];
            Arrays.fill(answers, Answer.NOT_PRESENTED);
            for (var given : attempt.given()) {
                int column = place.get(given.version());
                marks[column] = number(given.earned());
                answers[column] = given.answer();
                options[column] = given.option();
            }
            responses.person(Long.toString(attempt.candidate()), marks, answers, options);
        });
        return responses.build();
    }

    static double number(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }

    /** The tries by the items they had, in whatever order those stood: the largest group first. */
    static List<List<Attempt>> forms(List<Attempt> attempts) {
        var groups = attempts.stream()
                .collect(Collectors.groupingBy(
                        a -> a.given().stream()
                                .map(Attempt.Given::version)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toString(),
                        TreeMap::new,
                        Collectors.toList()));
        var all = new ArrayList<>(groups.values());
        all.sort(Comparator.comparing(group -> -group.size()));
        return all;
    }

    private static String named(ItemVersion version) {
        return version.repairedKeys() == null ? version.name() : version.name() + '=' + version.repairedKeys();
    }

    /** SHA-256 over everything that the figures follow from. */
    static byte[] digest(List<Attempt> attempts, Map<Long, ItemVersion> versions) {
        var sha = Digest.sha256();
        attempts.stream().sorted(Comparator.comparing(Attempt::sitting)).forEach(a -> {
            var line = new StringBuilder()
                    .append(a.sitting())
                    .append('|')
                    .append(a.language())
                    .append('|')
                    .append(a.earned())
                    .append('|')
                    .append(a.points())
                    .append('|')
                    .append(a.due());
            a.given().stream()
                    .sorted(Comparator.comparing(Attempt.Given::version))
                    .forEach(g -> line.append('|')
                            .append(named(versions.get(g.version())))
                            .append(g.answer())
                            .append(g.option())
                            .append(g.earned()));
            sha.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        });
        return sha.digest();
    }
}
