package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Whoever has marked a sitting or looked at it doesn't look or decide again. */
public class JudgedBefore extends Refusal {

    private static final long serialVersionUID = 1L;

    public JudgedBefore() {
        super();
    }
}
