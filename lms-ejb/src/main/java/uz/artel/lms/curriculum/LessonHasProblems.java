package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** A lesson with problems is not published. */
public class LessonHasProblems extends Refusal {
    private static final long serialVersionUID = 1L;
}
