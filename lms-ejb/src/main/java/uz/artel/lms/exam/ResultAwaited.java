package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The last try isn't announced yet; the next one waits for it. */
public class ResultAwaited extends Refusal {

    private static final long serialVersionUID = 1L;

    public ResultAwaited() {
        super();
    }
}
