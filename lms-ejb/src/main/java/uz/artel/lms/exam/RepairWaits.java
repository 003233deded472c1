package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Another repair of this question waits for its approval. */
public class RepairWaits extends Refusal {

    private static final long serialVersionUID = 1L;

    public RepairWaits() {
        super();
    }
}
