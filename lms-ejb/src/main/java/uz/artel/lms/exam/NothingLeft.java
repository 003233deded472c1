package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Without this question nothing would be left that counts, in an exam or in an area with a gate. */
public class NothingLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    public NothingLeft() {
        super();
    }
}
