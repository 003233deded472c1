package uz.artel.lms.web.exam;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import uz.artel.lms.exam.CentreSitting;
import uz.artel.lms.shared.language.Texts;

/**
 * The sittings of a centre whose candidate can be told: closed, not announced, and not told yet that a second form decides
 * instead. They are told exam by exam, all that are marked together.
 */
record ReadyExams(List<CentreSitting> sittings) {

    /** An exam of which some wait. */
    public record Exam(String key, Texts title, long count) {}

    static ReadyExams of(List<CentreSitting> all, Instant now) {
        return new ReadyExams(all.stream()
                .filter(s -> s.state().equals("MARKED") || s.state().equals("CLOSED"))
                .filter(s -> !"SECOND_FORM".equals(s.look())
                        || s.announceAt() == null
                        || s.announceAt().isAfter(now))
                .toList());
    }

    /** The exams, in the order of the sittings. */
    List<Exam> exams() {
        var all = new LinkedHashMap<String, Exam>();
        sittings.forEach(s -> all.merge(
                s.exam(),
                new Exam(s.exam(), s.title(), 1),
                (one, more) -> new Exam(one.key(), one.title(), one.count() + more.count())));
        return List.copyOf(all.values());
    }

    /** The exam that was asked for, while some of it wait; else the first. */
    String exam(String asked) {
        var exams = exams();
        return exams.stream()
                .map(Exam::key)
                .filter(key -> key.equals(asked))
                .findFirst()
                .orElse(exams.isEmpty() ? null : exams.get(0).key());
    }

    List<CentreSitting> of(String exam) {
        return sittings.stream().filter(s -> s.exam().equals(exam)).toList();
    }

    /** Those of them that have their marks. */
    Long[] marked(String exam) {
        return of(exam).stream()
                .filter(s -> s.state().equals("MARKED"))
                .map(CentreSitting::id)
                .toArray(Long[]::new);
    }
}
