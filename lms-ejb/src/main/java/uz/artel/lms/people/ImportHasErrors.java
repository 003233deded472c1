package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The file has lines with errors, so nothing of it was taken. */
public class ImportHasErrors extends Refusal {
    private static final long serialVersionUID = 1L;
}
