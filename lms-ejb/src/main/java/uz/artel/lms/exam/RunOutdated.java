package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Something changed since the list was shown: it is reckoned anew and has to be read again. */
public class RunOutdated extends Refusal {

    private static final long serialVersionUID = 1L;

    public RunOutdated() {
        super();
    }
}
