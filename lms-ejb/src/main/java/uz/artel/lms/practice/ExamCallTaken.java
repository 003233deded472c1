package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** This exam call has been taken; each is taken once unless somebody invites again. */
public class ExamCallTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
