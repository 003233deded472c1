package uz.artel.lms.kpi;

import uz.artel.lms.shared.Refusal;

/** These very bytes are already a batch of this quarter. */
public class SameFileAgain extends Refusal {
    private static final long serialVersionUID = 1L;
}
