package uz.artel.lms.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * What must be shown for a certificate: one immutable edition.
 *
 * @param key permanent key
 * @param edition the version of the file
 * @param line key of the line it admits to
 * @param retakeFromDays a failed part may be repeated from this many days after
 * @param retakeUntilDays … and until this many days after
 * @param months validity of the certificate
 * @param safetyMonths validity of its safety part
 */
record Scheme(
        String key,
        int edition,
        LocalDate validFrom,
        Texts title,
        String level,
        String line,
        List<Part> parts,
        int retakeFromDays,
        int retakeUntilDays,
        int months,
        int safetyMonths,
        List<String> endsEarly) {

    /** One thing to show. */
    sealed interface Part {
        String key();

        Texts title();
    }

    /**
     * A written exam. It has to be passed by its own verdict, the cut of the form drawn and its gates; the scheme may ask for
     * more, never for less.
     *
     * @param pass the least percent of the points, unrounded
     * @param safetyGate whether the safety items must all be right, whatever the points are
     */
    record Theory(String key, Texts title, String blueprint, BigDecimal pass, boolean safetyGate) implements Part {

        /**
         * What a result lacks for this part; null when it passes.
         *
         * @param passed the verdict of the exam
         * @param percent unrounded
         */
        Why lacks(boolean passed, BigDecimal percent, boolean safetyPassed) {
            if (safetyGate && !safetyPassed) {
                return Why.SAFETY_WRONG;
            }
            if (percent.compareTo(pass) < 0) {
                return Why.THEORY_BELOW;
            }
            return passed ? null : Why.EXAM_NOT_PASSED;
        }
    }

    /**
     * Exam calls.
     *
     * @param anyOf keys of the scenarios
     * @param needed how many of them must be passed
     * @param pass mark of the scorecard, unrounded mean of the raters
     */
    record ExamCall(String key, Texts title, List<String> anyOf, int needed, BigDecimal pass) implements Part {}

    /** The mentor's word. */
    record Mentor(String key, Texts title) implements Part {}

    /** Keys of the written exams among its parts. */
    List<String> exams() {
        return parts.stream()
                .filter(Theory.class::isInstance)
                .map(p -> ((Theory) p).blueprint())
                .toList();
    }

    Scheme {
        parts = List.copyOf(parts);
        endsEarly = List.copyOf(endsEarly);
    }
}
