package uz.artel.lms.curriculum;

import java.util.Locale;

/** What a step asks of the trainee. */
public enum StepKind {
    LESSON,
    QUIZ,
    SHADOWING,
    PRACTICE,
    /** In the room or at the appliances: the trainer ticks it. */
    CLASSROOM,
    ACKNOWLEDGEMENT,
    EXAM,
    EXAM_CALL;

    /** The word in files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StepKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
