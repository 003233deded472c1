package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** The mentor has two trainees in running intakes already; more would be no mentoring. */
public class MentorFull extends Refusal {
    private static final long serialVersionUID = 1L;
}
