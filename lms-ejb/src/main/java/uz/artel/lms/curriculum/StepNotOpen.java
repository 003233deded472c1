package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** This step isn't open for the trainee yet: its day has not come or another step comes first. */
public class StepNotOpen extends Refusal {
    private static final long serialVersionUID = 1L;
}
