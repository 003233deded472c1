package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** There is no proposal waiting for approval. */
public class NotProposed extends Refusal {
    private static final long serialVersionUID = 1L;
}
