package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The exam the proposal rests on stands in a new version since: it is sent back and proposed anew. */
public class EvidenceChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    public EvidenceChanged() {
        super();
    }
}
